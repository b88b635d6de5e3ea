import type { DmlOperation, DmlResult } from '../kernel/engine.ts';
import type { ApexException } from '../kernel/exceptions.ts';
import { apexException, type RecordError } from '../kernel/exceptions.ts';
import type { SObj } from '../kernel/sobject.ts';

const VERBS: Record<DmlOperation, string> = {
    insert: 'Insert',
    update: 'Update',
    upsert: 'Upsert',
    delete: 'Delete',
    undelete: 'Undelete'
};

const errorText = (e: RecordError): string => `${e.statusCode}, ${e.message}: [${e.fields.join(', ')}]`;

/**
 * The DmlException of an all-or-none statement, with the platform's wording: `Insert failed. First exception on row 0;
 * first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]`. Records that were only rolled
 * back with the others are not failures of their own. The results must hold at least one failure.
 */
export function dmlException(
    operation: DmlOperation,
    results: readonly DmlResult[],
    records: readonly SObj[]
): ApexException {
    const failures = results.flatMap((r, index) =>
        r.errors
            .filter((error) => error.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
            .map((error) => ({
                index,
                id: (operation === 'insert' ? null : (r.id ?? records[index]?.id)) ?? null,
                error,
                object: records[index]?.info.name
            }))
    );
    const first = failures[0]!;
    const row = first.id ? `row ${first.index} with id ${first.id}` : `row ${first.index}`;
    const e = apexException(
        'System.DmlException',
        `${VERBS[operation]} failed. First exception on ${row}; first error: ${errorText(first.error)}`
    );
    e.dml = failures;
    e.statusCode = first.error.statusCode;
    return e;
}
