import { readFileSync } from 'node:fs';

import { parseApexFile } from './apex-model.ts';
import type { ApexField, ApexType, ApexTypeRef } from './apex-model.ts';
import type { Problem } from './problems.ts';
import { packageFiles } from './project.ts';

/**
 * How Lightning serialises Apex values (LWC Developer Guide, "Import Apex Methods"): ids, dates and times are strings
 * ('yyyy-MM-dd' and ISO 8601), every number is a JavaScript number.
 */
const SCALARS: Readonly<Record<string, string>> = {
    string: 'string',
    id: 'string',
    date: 'string',
    datetime: 'string',
    time: 'string',
    boolean: 'boolean',
    integer: 'number',
    long: 'number',
    double: 'number',
    decimal: 'number',
    object: 'unknown'
};

/**
 * Declares one module for each `@AuraEnabled` static method, and in `apex/dto` one interface for each class they take
 * or return. Every field may be null or left out, since Apex variables start as null; values from a cacheable method
 * are frozen, hence read-only.
 */
export function apexTypings(root: string): { text: string; problems: Problem[] } {
    const parsed = packageFiles(root, '.cls').map((file) => parseApexFile(file, readFileSync(file, 'utf8')));
    const types = parsed.flatMap((result) => result.types);
    const problems = parsed.flatMap((result) => result.problems);
    const writer = new ApexTypingsWriter(types, problems);
    return { text: writer.write(), problems };
}

class ApexTypingsWriter {
    private readonly types: readonly ApexType[];
    private readonly problems: Problem[];
    private readonly byName: Map<string, ApexType>;
    /** DTOs reached so far, in the order they were met. */
    private readonly reached = new Set<ApexType>();

    constructor(types: readonly ApexType[], problems: Problem[]) {
        this.types = types;
        this.problems = problems;
        this.byName = new Map(types.map((type) => [type.name.toLowerCase(), type]));
    }

    write(): string {
        const modules = this.types.flatMap((type) => type.methods.map((method) => this.methodModule(type, method)));
        // A Set iterates over what is added while it is walked, so DTOs inside DTOs are written too.
        const dtos: string[] = [];
        for (const type of this.reached) dtos.push(type.kind === 'enum' ? enumType(type) : this.interfaceOf(type));
        return [
            '// Generated from the Apex classes by "npm run build". Do not edit.\n',
            ...modules,
            `declare module 'apex/dto' {\n${dtos.join('\n')}}\n`
        ].join('\n');
    }

    private methodModule(type: ApexType, method: ApexType['methods'][number]): string {
        const parameters = method.parameters.map(
            (parameter) => `${parameter.name}: ${this.typeText(parameter.type, type, 'dto.')} | null | undefined`
        );
        const returns = method.returns ? `${this.typeText(method.returns, type, 'dto.')} | null` : 'void';
        const shape = method.cacheable ? 'ApexMethod' : 'ApexAction';
        const bag = parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'undefined';
        return [
            `declare module '@salesforce/apex/${type.name}.${method.name}' {`,
            `    import type { ${shape} } from '@salesforce/apex';`,
            `    import type * as dto from 'apex/dto';`,
            `    const method: ${shape}<${bag}, ${returns}>;`,
            '    export default method;',
            '}\n'
        ].join('\n');
    }

    private interfaceOf(type: ApexType): string {
        const fields = this.fieldsOf(type);
        if (fields.length === 0) {
            this.report(
                type,
                type.line,
                `${type.name} is returned to Lightning but has no @AuraEnabled field.`,
                'Annotate the fields that the page needs.'
            );
        }
        const lines = fields.map(
            (field) => `        readonly ${field.name}?: ${this.typeText(field.type, type, '')} | null;`
        );
        return `    export interface ${dtoName(type)} {\n${lines.join('\n')}\n    }\n`;
    }

    private fieldsOf(type: ApexType): ApexField[] {
        const parent = type.superName === undefined ? undefined : this.resolve(type.superName, type);
        return parent ? [...this.fieldsOf(parent), ...type.fields] : type.fields;
    }

    private typeText(ref: ApexTypeRef, scope: ApexType, prefix: string): string {
        const name = ref.name.toLowerCase().replace(/^system\./, '');
        const scalar = SCALARS[name];
        if (scalar !== undefined) return scalar;
        const [first, second] = ref.args;
        if (first && (name === 'list' || name === 'set'))
            return `ReadonlyArray<${this.typeText(first, scope, prefix)}>`;
        if (second && name === 'map') return `Readonly<Record<string, ${this.typeText(second, scope, prefix)}>>`;
        const type = this.resolve(name, scope);
        if (type) {
            this.reached.add(type);
            return prefix + dtoName(type);
        }
        this.report(
            scope,
            ref.line,
            `${ref.name} cannot cross to Lightning: it is neither a primitive, a collection nor a class of this package.`,
            'Return a class with @AuraEnabled fields; records and untyped maps stay in Apex.'
        );
        return 'never';
    }

    /** Apex looks for an inner class of the current (outer) class first, then for a top-level one. */
    private resolve(name: string, scope: ApexType): ApexType | undefined {
        const outer = scope.name.split('.')[0] ?? '';
        return this.byName.get(`${outer}.${name}`.toLowerCase()) ?? this.byName.get(name.toLowerCase());
    }

    private report(type: ApexType, line: number, message: string, cure: string): void {
        this.problems.push({ file: type.file, line, column: 0, message, cure });
    }
}

function enumType(type: ApexType): string {
    const union = type.constants.map((constant) => `'${constant}'`).join(' | ');
    return `    export type ${dtoName(type)} = ${union || 'never'};\n`;
}

function dtoName(type: ApexType): string {
    return type.name.replace('.', '_');
}
