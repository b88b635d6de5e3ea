import { relative, sep } from 'node:path';

/** One thing that stops a build: where it is, what is wrong, and what the reader can do about it. */
export interface Problem {
    /** Absolute path of the file. */
    file: string;
    /** 1-based; 0 when the problem is the file as a whole. */
    line: number;
    /** 1-based; 0 when unknown. */
    column: number;
    message: string;
    /** What to do, as an instruction. */
    cure: string;
}

/** Thrown by build steps; carries every problem found, not only the first. */
export class BuildError extends Error {
    readonly problems: readonly Problem[];

    constructor(problems: readonly Problem[]) {
        super(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`).join('\n'));
        this.name = 'BuildError';
        this.problems = problems;
    }
}

/** Renders problems the way editors and terminals link them: `path:line:column`, the message, then the cure. */
export function formatProblems(root: string, problems: readonly Problem[]): string {
    return problems
        .map((problem) => {
            const path = relative(root, problem.file).split(sep).join('/');
            const position =
                problem.line > 0 ? `:${problem.line}${problem.column > 0 ? `:${problem.column}` : ''}` : '';
            return `${path}${position}\n    ${problem.message.replaceAll('\n', '\n    ')}\n    -> ${problem.cure}`;
        })
        .join('\n\n');
}
