import { CompileError } from '../../problems.ts';
import { choose } from '../../resolve/overloads.ts';
import { platformMembers, type PlatformMember } from '../../resolve/platform-members.ts';
import type { ClassSymbol } from '../../resolve/symbols.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { receiverFirst, type Receiver } from '../receiver.ts';
import { value, type Value } from '../value.ts';
import { placed, tryVariable } from './name.ts';

/** Static methods of these types work with the calling class's access. */
const NEEDS_ACCESS = new Set(['system.database', 'system.search', 'database.database']);

const linked = (frame: Frame, m: PlatformMember): string =>
    frame.unit.constant(`$platform(${JSON.stringify(m.owner)},${JSON.stringify(m.table)},${JSON.stringify(m.key)})`);

export function converted(frame: Frame, args: readonly Value[], params: readonly Type[], line: number): string[] {
    return args.map((a, i) => convert(frame.unit, a, params[i]!, line));
}

/** A call of a platform type's static method; undefined when no overload fits. */
export function platformStatic(
    frame: Frame,
    type: Type,
    name: string,
    args: readonly Value[],
    line: number
): Value | undefined {
    const m = choose(frame.program, platformMembers(frame.program, type, 'statics', name), args);
    if (!m) return undefined;
    const given = converted(frame, args, m.params, line);
    const withBinds = dynamicQuery(frame, type, m, given);
    if (withBinds) return withBinds;
    if (m.owner === 'System.Database' && m.name === 'getQueryLocator' && args[0]!.rows)
        given[0] = given[0]!.replace(/^\$query\(/, '$locatorQuery(');
    const needsAccess = NEEDS_ACCESS.has(m.owner.toLowerCase());
    const code = needsAccess
        ? `$withAccess(${[frame.access(), linked(frame, m), ...given].join(',')})`
        : `${linked(frame, m)}(${given.join(',')})`;
    const rows = needsAccess && m.returns.is('List') && m.returns.args[0]!.kind === 'sobject';
    return value(m.returns, code, { rows });
}

const DYNAMIC = new Set(['query', 'countquery', 'getquerylocator']);
/** `Database.query(text)` and its kin see the variables around them: `:name` in the text is the variable of that name. */
function dynamicQuery(frame: Frame, type: Type, m: PlatformMember, given: readonly string[]): Value | undefined {
    if (m.owner !== 'System.Database' || !DYNAMIC.has(m.name.toLowerCase()) || m.params[0] !== T.String)
        return undefined;
    const [twin] = platformMembers(frame.program, type, 'statics', `${m.name}WithBinds`);
    if (!twin) return undefined;
    const [text, level = 'null'] = given;
    const code = `$withAccess(${frame.access()},$dynamicQuery,${linked(frame, twin)},${text},${level},${visible(frame)})`;
    return value(m.returns, code, { rows: m.returns.is('List') });
}

/** Readers of every variable that code here can name, by lower-cased name. */
function visible(frame: Frame): string {
    const readers = new Map<string, string>();
    const add = (name: string): void => {
        if (readers.has(name)) return;
        const v = tryVariable(frame, name, 0);
        if (v) readers.set(name, v.type === T.Double ? `$box(${v.code})` : v.code);
    };
    for (const name of frame.localNames()) add(name);
    for (let c: ClassSymbol | null = frame.symbol; c; c = c.outer) {
        for (const l of c.lineage())
            for (const [name, f] of l.fields) if (f.static || (c === frame.symbol && !frame.isStatic)) add(name);
    }
    return `{${[...readers].map(([name, code]) => `${name}:()=>${code}`).join(',')}}`;
}

/** A call of a platform type's instance method; undefined when no overload fits. */
export function platformInstance(
    frame: Frame,
    type: Type,
    receiver: Receiver,
    name: string,
    args: readonly Value[],
    line: number
): Value | undefined {
    const m = choose(frame.program, platformMembers(frame.program, type, 'methods', name), args);
    if (!m) return undefined;
    const given = converted(frame, args, m.params, line);
    const returns = sameAsReceiver(type, m) ? type : m.returns;
    // An interface's object may be the platform's own or an instance of a user class.
    if (type.definition?.kind === 'interface' || !m.implemented) {
        frame.handsOnSharing = true;
        const own = m.implemented ? linked(frame, m) : 'null';
        return value(
            returns,
            `$callInterface(${[own, receiver.code, JSON.stringify(m.name.toLowerCase()), ...given].join(',')})`
        );
    }
    const all = type.definition?.nullReceivers?.includes(m.name)
        ? [receiver.code, ...given]
        : receiverFirst(frame, receiver, given);
    return value(returns, `${linked(frame, m)}(${all.join(',')})`);
}

/** `account.clone()` is an Account and `accounts.deepClone()` a List<Account>, though declared as SObject and List. */
const sameAsReceiver = (type: Type, m: PlatformMember): boolean =>
    /^(clone|deepclone)$/i.test(m.name) &&
    (m.returns.kind === type.kind || m.returns === T.SObject) &&
    (type.kind === 'sobject' || type.isCollection);

export function platformProperty(frame: Frame, m: PlatformMember, receiver: string | null): Value {
    const get = frame.unit.constant(
        `$accessor(${JSON.stringify(m.owner)},${JSON.stringify(m.table)},${JSON.stringify(m.key)},"get")`
    );
    const set = (): string =>
        frame.unit.constant(
            `$accessor(${JSON.stringify(m.owner)},${JSON.stringify(m.table)},${JSON.stringify(m.key)},"set")`
        );
    return placed(m.returns, {
        parts: receiver ? [receiver] : [],
        read: (p) => `${get}(${p.join(',')})`,
        write: (p, v) => `$set(${[set(), v, ...p].join(',')})`
    });
}

/** `new Type(...)` of a platform class; type arguments go last, as texts. */
export function platformNew(frame: Frame, type: Type, args: readonly Value[], line: number): Value {
    const m = choose(frame.program, platformMembers(frame.program, type, 'constructors', ''), args);
    if (!m)
        throw new CompileError(
            `Constructor not supported: new ${type.text}(${args.map((a) => a.type.text).join(', ')})`,
            line
        );
    const given = [...converted(frame, args, m.params, line), ...type.args.map((a) => JSON.stringify(a.text))];
    return value(type, `${linked(frame, m)}(${given.join(',')})`, { nonNull: true });
}
