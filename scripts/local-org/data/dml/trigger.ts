import type { TriggerEvent } from '../../kernel/engine.ts';
import { ApexException } from '../../kernel/exceptions.ts';
import type { SObj } from '../../kernel/sobject.ts';
import { fail, type Chunk, type Row } from './row.ts';

/** "Triggers and Order of Execution": a trigger may start itself 16 deep. */
const MAX_DEPTH = 16;

/**
 * Fires one event for rows and takes their `addError`s. False when an exception left a trigger: every row of the chunk
 * then carries it and nothing more of the chunk is to be done.
 */
export function fireTriggers(
    chunk: Chunk,
    rows: readonly Row[],
    operation: TriggerEvent['operation'],
    when: TriggerEvent['when'],
    olds?: ReadonlyMap<Row, SObj>
): boolean {
    const { tx, info } = chunk;
    if (!rows.length || !tx.org.apex.handles(info.name, operation, when)) return true;
    const hasNew = operation !== 'delete';
    const hasOld = operation === 'update' || operation === 'delete';
    const oldOf = (r: Row): SObj => {
        const old = (olds?.get(r) ?? r.old!).copy();
        old.readOnly = true;
        return old;
    };
    const oldRecords = hasOld ? rows.map(oldOf) : null;
    for (const r of rows) r.record.readOnly = when === 'after';
    const event: TriggerEvent = {
        object: info,
        operation,
        when,
        newRecords: hasNew ? rows.map((r) => r.record) : null,
        oldRecords
    };
    const eventName = `${when === 'before' ? 'Before' : 'After'}${operation[0]!.toUpperCase()}${operation.slice(1)}`;
    if (tx.triggerDepth >= MAX_DEPTH) {
        for (const r of rows)
            fail(
                r,
                'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
                `maximum trigger depth exceeded\n${info.name} trigger event ${eventName}`
            );
        return false;
    }
    tx.triggerDepth++;
    const { sharing } = tx;
    try {
        tx.org.apex.fire(tx, event);
    } catch (e) {
        if (!(e instanceof ApexException) || e.typeName === 'System.LimitException') throw e;
        const message = exceptionText(e, eventName);
        for (const r of rows) fail(r, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message);
        return false;
    } finally {
        tx.triggerDepth--;
        tx.sharing = sharing;
        for (const r of rows) r.record.readOnly = false;
    }
    rows.forEach((r, i) => {
        const errors = [...(hasNew ? r.record.errors : []), ...(oldRecords?.[i]?.errors ?? [])];
        r.errors.push(...errors);
        r.record.errors = [];
    });
    return true;
}

/** `MyTrigger: execution of BeforeUpdate`, the cause, and Apex's stack up to the trigger. */
function exceptionText(e: ApexException, eventName: string): string {
    const lines: string[] = [];
    let trigger = 'Trigger';
    for (const frame of e.frames) {
        if (frame.kind === 'trigger') {
            trigger = frame.unit;
            lines.push(`Trigger.${frame.unit}: line ${frame.line}, column 1`);
            break;
        }
        lines.push(`Class.${frame.unit}${frame.method ? `.${frame.method}` : ''}: line ${frame.line}, column 1`);
    }
    return `${trigger}: execution of ${eventName}\n\ncaused by: ${e.typeName}: ${e.apexMessage ?? 'Script-thrown exception'}\n\n${lines.join('\n')}`;
}
