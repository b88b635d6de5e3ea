import { sobjectStatics } from '../../stdlib/custom-settings.ts';
import { platformLineage } from './assignable.ts';
import type { Program } from './program.ts';
import { functionOf, readSignature, signatures, type SignatureTable } from './signatures.ts';
import { T, type Type } from './types.ts';

/** A method, constructor or property of a platform type, with its type variables bound. */
export interface PlatformMember {
    name: string;
    table: SignatureTable;
    params: Type[];
    returns: Type;
    /** Declaring type and signature, by which the linker finds the function. */
    owner: string;
    key: string;
    /** False for a method of an interface: the object itself is called. */
    implemented: boolean;
}

const variables = (type: Type): ReadonlyMap<string, Type> =>
    new Map((type.definition?.typeParams ?? []).map((v, i) => [v, type.args[i] ?? T.Object]));

/** By program, because the types of members are the program's. */
const known = new WeakMap<Program, Map<Type, Map<string, PlatformMember[]>>>();

/** Members of that name in one table, those of the nearest type first. A signature that names an unknown type is left out. */
export function platformMembers(
    program: Program,
    type: Type,
    table: SignatureTable,
    name: string
): readonly PlatformMember[] {
    let ofProgram = known.get(program);
    if (!ofProgram) known.set(program, (ofProgram = new Map()));
    let ofType = ofProgram.get(type);
    if (!ofType) ofProgram.set(type, (ofType = new Map()));
    const key = `${table} ${name.toLowerCase()}`;
    let members = ofType.get(key);
    if (!members) ofType.set(key, (members = findMembers(program, type, table, name)));
    return members;
}

function findMembers(program: Program, type: Type, table: SignatureTable, name: string): PlatformMember[] {
    const found: PlatformMember[] = [];
    for (const t of table === 'constructors' ? [type] : platformLineage(program, type)) {
        const definition = t.definition;
        if (!definition) continue;
        const bound = variables(t);
        const names = new Set(definition.typeParams ?? []);
        const namespace = definition.name.split('.')[0]!;
        const resolve = (text: string): Type | undefined => {
            const r = text === 'void' || text === '' ? T.void : program.platformText(text, namespace, names);
            return r && program.types.substitute(r, bound);
        };
        for (const s of signatures(definition, table, name)) {
            const params = s.params.map(resolve);
            const returns = resolve(s.returns);
            if (!returns || params.some((p) => !p)) continue;
            const implemented =
                table === 'props' || table === 'staticProps' || functionOf(definition, table, s.key) !== null;
            found.push({
                name: s.name,
                table,
                params: params as Type[],
                returns,
                owner: definition.name,
                key: s.key,
                implemented
            });
        }
    }
    return found;
}

/** Static methods of custom settings and custom metadata types. */
export function recordStatics(program: Program, type: Type, name: string): PlatformMember[] {
    if (!type.object) return [];
    const found: PlatformMember[] = [];
    for (const key of Object.keys(sobjectStatics(type.object))) {
        const s = readSignature('statics', key);
        if (s.name.toLowerCase() !== name.toLowerCase()) continue;
        const params = s.params.map((p) => program.platformText(p, 'System', new Set()));
        const returns = program.platformText(s.returns, 'System', new Set());
        if (!returns || params.some((p) => !p)) continue;
        found.push({
            name: s.name,
            table: 'statics',
            params: params as Type[],
            returns,
            owner: type.name,
            key,
            implemented: true
        });
    }
    return found;
}
