/** An error whose message is written for the person at the terminal: what is wrong, then what to do. Printed without a stack. */
export class UserError extends Error {
    /**
     * @param {string} problem what is wrong, one sentence
     * @param {string} cure what to do about it, as an instruction
     */
    constructor(problem, cure) {
        super(`${problem}\n  -> ${cure.replaceAll('\n', '\n     ')}`);
        this.name = 'UserError';
    }
}

/**
 * Runs a command's main function; a UserError becomes its message and exit code 1, anything else keeps its stack.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
    try {
        await main();
    } catch (error) {
        console.error(error instanceof UserError ? `\n${error.message}` : error);
        process.exitCode = 1;
    }
}
