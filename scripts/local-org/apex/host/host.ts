import {
    withTransaction,
    type ApexHost,
    type AuraMethod,
    type Transaction,
    type TriggerEvent
} from '../../kernel/engine.ts';
import { apexException, NotSupported } from '../../kernel/exceptions.ts';
import type { ApexClassRef } from '../../kernel/values.ts';
import { compile, type Compiled, type CompileOptions } from '../compile.ts';
import { declareAnonymous } from '../declare/declare.ts';
import { annotation } from '../declare/shapes.ts';
import { emitUnit } from '../emit/emit-unit.ts';
import { parseAnonymous } from '../parse.ts';
import { CompileError, type Problem } from '../problems.ts';
import type { ClassSymbol, MethodSymbol } from '../resolve/symbols.ts';
import { Realm } from '../runtime/realm.ts';
import { withTrigger } from '../runtime/trigger-context.ts';
import { FromJson } from './from-json.ts';
import { readOnly } from './read-only.ts';
import { toJson } from './to-json.ts';

const API_VERSION = 67;
const ANONYMOUS = 'AnonymousBlock';
type TriggerKey = `${string} ${TriggerEvent['when']} ${TriggerEvent['operation']}`;

/** The org's compiled Apex as the other parts see it. */
export class CompiledHost implements ApexHost {
    private compiled: Compiled;
    private triggers: Map<TriggerKey, ClassSymbol[]>;
    private counting = false;

    constructor(private readonly options: CompileOptions) {
        this.compiled = compile(options);
        this.triggers = triggersOf(this.compiled);
    }

    /** What did not compile, by unit and line. */
    get problems(): readonly Problem[] {
        return this.compiled.problems;
    }

    private get classes(): Iterable<ClassSymbol> {
        return this.compiled.program.classes.values();
    }

    classNamed(name: string): ApexClassRef | undefined {
        const symbol = this.compiled.program.classNamed(name);
        return symbol && this.compiled.realm.ref(symbol);
    }

    handles(object: string, operation: TriggerEvent['operation'], when: TriggerEvent['when']): boolean {
        return this.triggers.has(`${object.toLowerCase()} ${when} ${operation}`);
    }

    /** Runs the triggers of the event in the order of their names, without sharing. */
    fire(tx: Transaction, event: TriggerEvent): void {
        const triggers = this.triggers.get(`${event.object.name.toLowerCase()} ${event.when} ${event.operation}`) ?? [];
        const outer = tx.sharing;
        for (const trigger of triggers) {
            tx.sharing = false;
            try {
                withTransaction(tx, () => withTrigger(event, () => this.compiled.realm.run(trigger)));
            } finally {
                tx.sharing = outer;
            }
        }
    }

    private auraMethodNamed(className: string, method: string): { owner: ClassSymbol; method: MethodSymbol } {
        const owner = this.compiled.program.classNamed(className);
        const found = owner?.methods.get(method.toLowerCase())?.find(isAura);
        if (!owner || !found) throw new NotSupported(`@AuraEnabled method ${className}.${method}`);
        return { owner, method: found };
    }

    auraMethods(): AuraMethod[] {
        const all: AuraMethod[] = [];
        for (const c of this.classes) {
            for (const m of [...c.methods.values()].flat().filter(isAura)) {
                all.push({
                    className: c.name,
                    method: m.name,
                    cacheable: isCacheable(m),
                    params: m.params.map((p, i) => ({ name: m.declaration.params[i]!.name, type: p.text })),
                    returns: m.returns.text
                });
            }
        }
        return all;
    }

    invokeAura(tx: Transaction, className: string, methodName: string, params: Record<string, unknown>): unknown {
        const { owner, method } = this.auraMethodNamed(className, methodName);
        return withTransaction(tx, () => {
            // A class without a sharing declaration runs with sharing when the browser calls it.
            tx.sharing = true;
            const from = new FromJson(this.compiled.program, this.compiled.realm);
            const args = method.params.map((p, i) => from.value(params[method.declaration.params[i]!.name], p));
            const run = (): unknown => toJson(this.compiled.realm.ref(owner).invokeStatic(method.name, args));
            return isCacheable(method) ? readOnly(tx, run) : run();
        });
    }

    executeAnonymous(tx: Transaction, source: string): void {
        const { program, realm } = this.compiled;
        const declared = declareAnonymous(ANONYMOUS, API_VERSION, parseAnonymous(source));
        const symbol = program.add(declared.unit);
        const emitted = emitUnit(program, symbol, declared, Realm.helperNames, false);
        const [problem] = emitted.problems;
        if (problem) throw new CompileError(problem.message, problem.line);
        realm.add(symbol, emitted);
        tx.sharing = true;
        withTransaction(tx, () => realm.run(symbol));
    }

    testClasses(): { className: string; methods: string[]; setup: string[] }[] {
        const found = [];
        for (const c of this.classes) {
            if (!c.declaration.modifiers.test) continue;
            const statics = c.declaration.methods.filter((m) => m.modifiers.static && !m.params.length);
            const setup = statics.filter((m) => annotation(m.modifiers, 'testsetup')).map((m) => m.name);
            found.push({
                className: c.name,
                methods: statics.filter((m) => m.modifiers.test).map((m) => m.name),
                setup
            });
        }
        return found.filter((c) => c.methods.length).sort((a, b) => (a.className < b.className ? -1 : 1));
    }

    /** Also runs a `@TestSetup` method. */
    runTestMethod(tx: Transaction, className: string, method: string): void {
        const symbol = this.compiled.program.classNamed(className);
        if (!symbol?.methods.has(method.toLowerCase()))
            throw apexException('System.NoSuchElementException', `No test method ${className}.${method}`);
        tx.sharing = false;
        withTransaction(tx, () => this.compiled.realm.ref(symbol).invokeStatic(method, []));
    }

    /** `coverage(true)` compiles everything anew with counters and starts from zero; call it before anything runs. */
    coverage(on?: boolean): Map<string, { lines: number[]; hits: Set<number> }> {
        if (on !== undefined && (on || this.counting)) {
            this.counting = on;
            this.compiled = compile({ ...this.options, counting: on });
            this.triggers = triggersOf(this.compiled);
        }
        const covered = new Map<string, { lines: number[]; hits: Set<number> }>();
        if (!this.counting) return covered;
        for (const { symbol, emitted } of this.compiled.units) {
            const ran = this.compiled.realm.hits.get(symbol);
            covered.set(symbol.name, { lines: emitted.lines, hits: new Set(emitted.lines.filter((l) => ran?.[l])) });
        }
        return covered;
    }
}

const isAura = (m: MethodSymbol): boolean => m.static && !!annotation(m.declaration.modifiers, 'auraenabled');
const isCacheable = (m: MethodSymbol): boolean =>
    annotation(m.declaration.modifiers, 'auraenabled')?.values['cacheable']?.toLowerCase() === 'true';

function triggersOf(compiled: Compiled): Map<TriggerKey, ClassSymbol[]> {
    const table = new Map<TriggerKey, ClassSymbol[]>();
    for (const { symbol } of compiled.units) {
        const { trigger } = symbol.unit;
        for (const e of trigger?.events ?? []) {
            const key: TriggerKey = `${trigger!.object.toLowerCase()} ${e.when} ${e.operation}`;
            table.set(
                key,
                [...(table.get(key) ?? []), symbol].sort((a, b) => (a.name < b.name ? -1 : 1))
            );
        }
    }
    return table;
}
