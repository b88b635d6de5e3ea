/** Why a unit, or one statement of it, could not be compiled. */
export interface Problem {
    /** `Class:line`. */
    at: string;
    unit: string;
    line: number;
    /** Path of the source. */
    path: string;
    message: string;
}

/** Thrown while a unit is compiled: an error in the source, or Apex that the local org does not know. */
export class CompileError extends Error {
    constructor(
        message: string,
        readonly line: number
    ) {
        super(message);
        this.name = 'CompileError';
    }
}
