export declare class UserError extends Error {
    constructor(problem: string, cure: string);
}
export declare function runMain(main: () => Promise<void>): Promise<void>;
