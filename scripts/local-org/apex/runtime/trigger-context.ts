import { ApexList, ApexMap } from '../../kernel/collections.ts';
import type { TriggerEvent } from '../../kernel/engine.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { enumConstant } from '../../stdlib/enums.ts';

/** `Trigger.*` of one run: its lists and maps are the same objects however often they are read. */
export class TriggerContext {
    private readonly made = new Map<string, ApexValue>();
    constructor(readonly event: TriggerEvent) {}

    read(name: string): ApexValue {
        const { when, operation } = this.event;
        switch (name) {
            case 'isexecuting':
                return true;
            case 'isbefore':
                return when === 'before';
            case 'isafter':
                return when === 'after';
            case 'isinsert':
            case 'isupdate':
            case 'isdelete':
            case 'isundelete':
                return name === `is${operation}`;
            case 'size':
                return (this.event.newRecords ?? this.event.oldRecords ?? []).length;
            case 'operationtype':
                return enumConstant('System.TriggerOperation', `${when}_${operation}`.toUpperCase());
        }
        if (!this.made.has(name)) this.made.set(name, this.make(name));
        return this.made.get(name);
    }

    private make(name: string): ApexValue {
        const records = name.startsWith('new') ? this.event.newRecords : this.event.oldRecords;
        if (!records) return null;
        if (name === 'new' || name === 'old') return new ApexList(this.event.object.name, records);
        // Records that are being inserted have no ids yet.
        if (name === 'newmap' && this.event.operation === 'insert' && this.event.when === 'before') return null;
        const map = new ApexMap('Id', this.event.object.name);
        for (const r of records) map.put(r.id, r);
        return map;
    }
}

const running: TriggerContext[] = [];

export function withTrigger(event: TriggerEvent, run: () => void): void {
    running.push(new TriggerContext(event));
    try {
        run();
    } finally {
        running.pop();
    }
}

/** `Trigger.name`; outside a trigger flags are false and the rest null. */
export function $trigger(name: string): ApexValue {
    const context = running.at(-1);
    return context ? context.read(name) : name.startsWith('is') ? false : null;
}
