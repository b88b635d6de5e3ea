import { distance } from './assignable.ts';
import type { Program } from './program.ts';
import type { Type } from './types.ts';

/** What an argument is for the choice of an overload. */
export interface Argument {
    type: Type;
    /** Rows of a query: fit a single record too. */
    rows: boolean;
}

function cost(program: Program, argument: Argument, to: Type): number | null {
    if (argument.rows && to.kind === 'sobject') return 60;
    return distance(program, argument.type, to);
}

/** The candidate whose parameters the arguments fit best; the first of equals. Undefined when none fits. */
export function choose<C extends { params: readonly Type[] }>(
    program: Program,
    candidates: readonly C[],
    args: readonly Argument[]
): C | undefined {
    let best: C | undefined;
    let bestCost = Infinity;
    for (const c of candidates) {
        if (c.params.length !== args.length) continue;
        let sum = 0;
        for (let i = 0; i < args.length && sum < Infinity; i++)
            sum += cost(program, args[i]!, c.params[i]!) ?? Infinity;
        if (sum < bestCost) {
            best = c;
            bestCost = sum;
        }
    }
    return best;
}
