import { currentTransaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullStatics } from './arguments.ts';
import { idOf, isId, restoreCase } from './id-text.ts';
import { sobjectType } from './schema-tokens.ts';
import { stringHash } from './string-parts.ts';

const invalid = (text: string) => apexException('System.StringException', `Invalid id: ${text}`);

/** Assignment of a String to an Id: the 18-character form; throws StringException `Invalid id: x`. */
export function toId(text: string | null): string | null {
    if (text === null) return null;
    if (!isId(text)) throw invalid(text);
    return idOf(text);
}

platformType({
    name: 'System.Id',
    test: (v) => typeof v === 'string' && isId(v),
    statics: nonNullStatics({
        'Id valueOf(String text)': toId,
        'Id valueOf(String text, Boolean restoreCasing)': (text: string, restore: boolean) => {
            if (!isId(text)) throw invalid(text);
            if (!restore) return idOf(text);
            if (text.length === 15) throw invalid(text);
            return restoreCase(text);
        }
    }),
    methods: {
        'Boolean equals(Object other)': (id: string, other: ApexValue) =>
            typeof other === 'string' && isId(other) && idOf(other) === idOf(id),
        'Schema.SObjectType getSObjectType()': (id: string) => {
            const info = currentTransaction().org.schema.objectByPrefix(id.slice(0, 3));
            if (!info) throw apexException('System.SObjectException', `Cannot locate Apex Type for ID: ${id}`);
            return sobjectType(info);
        },
        'Integer hashCode()': stringHash,
        'String to15()': (id: string) => id.slice(0, 15),
        'String toString()': (id: string) => id
    }
});
