import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from './process.ts';

const node = (program: string, timeoutMs?: number): ReturnType<typeof runCommand> =>
    runCommand(process.execPath, ['-e', program], {
        cwd: process.cwd(),
        ...(timeoutMs === undefined ? {} : { timeoutMs })
    });

describe('runCommand', () => {
    it('hands back the exit code and both outputs', async () => {
        const result = await node('console.log("out"); console.error("err"); process.exit(3)');
        assert.deepEqual(result, { code: 3, stdout: 'out\n', stderr: 'err\n', timedOut: false });
    });
    it('has code 127 for a command that does not exist', async () => {
        assert.equal((await runCommand('courtside-no-such-command', [], { cwd: process.cwd() })).code, 127);
    });
    it(
        'ends a command that runs too long, with what it started',
        { skip: process.platform === 'win32' ? 'groups of processes are a POSIX thing' : false },
        async () => {
            const child = 'setInterval(() => {}, 1000)';
            const result = await node(
                `const { pid } = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]); console.log(pid); ${child}`,
                1000
            );
            assert.equal(result.timedOut, true);
            await waitUntilGone(Number(result.stdout));
        }
    );
});

/** Throws by the test's own time limit when the process stays. */
async function waitUntilGone(pid: number): Promise<void> {
    for (;;) {
        try {
            process.kill(pid, 0);
        } catch {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
