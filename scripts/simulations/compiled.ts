/** The project's Apex, compiled by the local org, with the fixture's classes beside it. */
import { fileURLToPath } from 'node:url';
import { ApexList } from '../local-org/kernel/collections.ts';
import { openOrg } from '../local-org/org/open.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURE = fileURLToPath(new URL('fixture', import.meta.url));

/** Calls an instance method of a fixture class, each time of a new instance, and gives the items of the list it returns. */
export type Call = (method: string, ...args: (number | readonly number[])[]) => unknown[];

/** Opens an org in memory that holds the project and the fixture, and nothing else. Lists go to Apex as `List<Double>`. */
export function compiledClass(name: string): Call {
    const org = openOrg({ projectDirs: [PROJECT, FIXTURE], file: ':memory:' });
    const admin = org.user('admin@courtside.example').id;
    const compiled = org.apex.classNamed(name);
    if (!compiled) throw new Error(`${name} is not among the compiled classes.`);
    return (method, ...args) => {
        const values = args.map((arg) => (typeof arg === 'number' ? arg : new ApexList('Double', [...arg])));
        const run = (): ApexList => compiled.invoke(compiled.create(), method, values) as ApexList;
        return org.transaction(admin, run, { rollback: true }).items as unknown[];
    };
}
