import { CompileError } from '../problems.ts';
import type { Program } from '../resolve/program.ts';
import type { ClassSymbol } from '../resolve/symbols.ts';
import { T, type Type } from '../resolve/types.ts';
import type { UnitEmitter } from './unit.ts';

export interface Local {
    type: Type;
    js: string;
    /** Starts with a value and keeps one. */
    nonNull: boolean;
}

/** Words an Apex variable may be called and a JavaScript one may not. */
const RESERVED = new Set(
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
        ' '
    )
);
const jsName = (name: string): string => {
    const key = name.toLowerCase();
    return RESERVED.has(key) ? `${key}$` : key;
};

/** The code of one method, accessor, initialiser or trigger body while it is emitted: names in scope and temporaries. */
export class Frame {
    private scopes: Map<string, Local>[] = [new Map()];
    private temporaries = 0;
    private names = 0;
    /** Calls code whose class inherits its sharing, so that `tx.sharing` must be right while this runs. */
    handsOnSharing = false;

    constructor(
        readonly unit: UnitEmitter,
        readonly symbol: ClassSymbol,
        readonly isStatic: boolean,
        readonly returns: Type = T.void,
        /** `accessor`: lower-cased name of the property whose accessor this is; there its name means the stored value. */
        readonly kind: { accessor?: string | undefined; constructs?: boolean | undefined } = {},
        /** Variables that may become null by a plain assignment. */
        private readonly assigned: ReadonlySet<string> = new Set()
    ) {}

    get program(): Program {
        return this.unit.program;
    }

    /** `filled`: the variable starts with a value that is not null. */
    declare(name: string, type: Type, line: number, filled = false): Local {
        const key = name.toLowerCase();
        if (this.local(key)) throw new CompileError(`Duplicate variable: ${name}`, line);
        const local = { type, js: jsName(name), nonNull: filled && !this.assigned.has(key) };
        this.scopes.at(-1)!.set(key, local);
        return local;
    }
    local(name: string): Local | undefined {
        const key = name.toLowerCase();
        for (let i = this.scopes.length - 1; i >= 0; i--) {
            const hit = this.scopes[i]!.get(key);
            if (hit) return hit;
        }
        return undefined;
    }
    /** Lower-cased names of all variables in scope, the innermost first. */
    localNames(): string[] {
        return this.scopes.toReversed().flatMap((s) => [...s.keys()]);
    }
    /** Runs `emit` in a block of its own. */
    block<R>(emit: () => R): R {
        this.scopes.push(new Map());
        try {
            return emit();
        } finally {
            this.scopes.pop();
        }
    }
    /** A fresh JavaScript variable of this method. */
    temporary(): string {
        return `$t${this.temporaries++}`;
    }
    /** A number no other name of this method has. */
    unique(): number {
        return this.names++;
    }
    /** Declaration of the temporaries, to stand at the start of the method. */
    temporariesHead(): string {
        return this.temporaries ? `let ${Array.from({ length: this.temporaries }, (_, i) => `$t${i}`).join(',')};` : '';
    }
    /** A type named in this code. */
    type(text: string, line: number): Type {
        return this.program.typeIn(this.symbol, text, line);
    }
    /** Notes that control passes to a method of `target`. */
    calls(target: ClassSymbol): void {
        if (target.sharing === null && target !== this.symbol) this.handsOnSharing = true;
        else if (target.declaration.kind === 'interface') this.handsOnSharing = true;
    }
    /** Access of SOQL and DML without a stated mode, as a linked constant. */
    access(mode: 'user' | 'system' = this.symbol.defaultMode): string {
        return this.unit.constant(`{mode:"${mode}",sharing:${this.symbol.sharing}}`);
    }
}
