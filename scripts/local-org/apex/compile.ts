import type { Schema } from '../kernel/schema-types.ts';
import { Cache } from './cache.ts';
import { declareClass, declareTrigger, type DeclaredUnit, type Source } from './declare/declare.ts';
import type { UnitDeclaration } from './declare/shapes.ts';
import { emitUnit, type EmittedUnit } from './emit/emit-unit.ts';
import { parseClass, parseTrigger } from './parse.ts';
import { CompileError, type Problem } from './problems.ts';
import { Program } from './resolve/program.ts';
import type { ClassSymbol } from './resolve/symbols.ts';
import { Realm } from './runtime/realm.ts';

export interface CompileOptions {
    schema: Schema;
    sources: readonly Source[];
    /** Where parsed and emitted units are kept between runs; unchanged ones are taken from there. */
    cacheDir?: string;
    /** The code notes the lines that run. */
    counting?: boolean;
}

export interface CompiledUnit {
    symbol: ClassSymbol;
    emitted: EmittedUnit;
}

/** All units compiled against each other. */
export interface Compiled {
    program: Program;
    realm: Realm;
    units: CompiledUnit[];
    problems: Problem[];
}

function declare(source: Source): DeclaredUnit {
    return source.kind === 'class'
        ? declareClass(source, parseClass(source.text))
        : declareTrigger(source, parseTrigger(source.text));
}

interface Pending {
    source: Source;
    unit: UnitDeclaration;
    /** With its code; null while only the cached declaration is at hand. */
    declared: DeclaredUnit | null;
}

export function compile({ schema, sources, cacheDir, counting = false }: CompileOptions): Compiled {
    const cache = new Cache(cacheDir, counting);
    const problems: Problem[] = [];
    const pending: Pending[] = [];
    for (const source of sources) {
        try {
            const known = cache.declaration(source);
            const declared = known ? null : declare(source);
            pending.push({ source, unit: known ?? declared!.unit, declared });
        } catch (e) {
            if (!(e instanceof CompileError)) throw e;
            problems.push({
                at: `${source.name}:${e.line}`,
                unit: source.name,
                line: e.line,
                path: source.path,
                message: e.message
            });
        }
    }
    cache.environment(
        schema,
        pending.map((p) => p.unit)
    );
    const emittedBefore = pending.map((p) => cache.emitted(p.source));
    const program = new Program(schema);
    const realm = new Realm(program, schema);
    const symbols = pending.map((p, i) => {
        // What must be emitted needs its tree, and a declaration that belongs to it.
        if (!emittedBefore[i]) p.unit = (p.declared ??= declare(p.source)).unit;
        return program.add(p.unit);
    });
    const units = symbols.map((symbol, i) => {
        const { source, unit, declared } = pending[i]!;
        const emitted = emittedBefore[i] ?? emitUnit(program, symbol, declared!, Realm.helperNames, counting);
        cache.keep(source, unit, emitted);
        problems.push(...emitted.problems);
        realm.add(symbol, emitted);
        return { symbol, emitted };
    });
    cache.save();
    return { program, realm, units, problems };
}
