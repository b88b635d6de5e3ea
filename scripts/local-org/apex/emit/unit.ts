import type { CodeOf } from '../declare/declare.ts';
import { CompileError, type Problem } from '../problems.ts';
import type { Program } from '../resolve/program.ts';
import type { ClassSymbol } from '../resolve/symbols.ts';
import type { Type } from '../resolve/types.ts';

/** One unit on its way to JavaScript: what its code shares. */
export class UnitEmitter {
    readonly problems: Problem[] = [];
    private readonly constants = new Map<string, string>();
    private readonly classRefs = new Map<string, string>();
    /** Lines on which a statement starts. */
    readonly lines = new Set<number>();

    constructor(
        readonly program: Program,
        readonly root: ClassSymbol,
        readonly code: CodeOf,
        /** Count the lines that run. */
        readonly counting: boolean
    ) {}

    /** A value worked out once when the unit is linked; the same expression is one constant. */
    constant(expression: string): string {
        let name = this.constants.get(expression);
        if (!name) this.constants.set(expression, (name = `$${this.constants.size}`));
        return name;
    }
    /** The JavaScript class of a user class; set when all units are loaded, since classes refer to each other. */
    classRef(symbol: ClassSymbol): string {
        const key = symbol.name.toLowerCase();
        const full = symbol.unit.kind === 'class' ? key : `${symbol.unit.kind}:${key}`;
        let name = this.classRefs.get(full);
        if (!name) this.classRefs.set(full, (name = `$k${this.classRefs.size}`));
        return name;
    }
    /** Expression for the per-transaction statics of a class. */
    statics(symbol: ClassSymbol): string {
        const key = symbol.name.toLowerCase();
        return `${this.constant(`$statics(${JSON.stringify(symbol.unit.kind === 'class' ? key : `${symbol.unit.kind}:${key}`)})`)}()`;
    }
    typeText(type: Type): string {
        return JSON.stringify(type.text);
    }
    /** Runs `emit`; a problem in it is noted and becomes a throw where the code would stand. */
    guarded(line: number, emit: () => string): string {
        try {
            return emit();
        } catch (e) {
            if (!(e instanceof CompileError)) throw e;
            const at = `${this.root.name}:${e.line || line}`;
            this.problems.push({
                at,
                unit: this.root.name,
                line: e.line || line,
                path: this.root.unit.path,
                message: e.message
            });
            return `$unsupported(${JSON.stringify(e.message)}, ${JSON.stringify(at)});`;
        }
    }
    /** The head that stands before the code, all on line 1. */
    head(): string {
        const constants = [...this.constants].map(([expression, name]) => `${name}=${expression}`);
        const refs = [...this.classRefs.values()];
        return (
            (constants.length ? `const ${constants.join(',')};` : '') + (refs.length ? `let ${refs.join(',')};` : '')
        );
    }
    link(): string {
        return `link(){${[...this.classRefs].map(([key, name]) => `${name}=$class(${JSON.stringify(key)});`).join('')}}`;
    }
}
