/** `Database.DMLOptions`. Only `optAllOrNone` is modelled: duplicate rules, assignment rules and e-mails do not exist in the local org, so a header that asks for them is refused. */
import { NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';

export class DmlOptionsValue {
    optAllOrNone: boolean | null = null;
    /** Part name to value. */
    readonly duplicateRule: Record<string, boolean | null> = { allowSave: null, runAsCurrentUser: null };
    /** Without `optAllOrNone` set, a method that takes DMLOptions saves what it can. */
    get allOrNone(): boolean {
        return this.optAllOrNone ?? false;
    }
}

const refused = (what: string) => ({
    get: () => null,
    set: (_: DmlOptionsValue, value: ApexValue) => {
        if (value !== null && value !== false) throw new NotSupported(`Database.DMLOptions.${what}`);
    }
});

platformType({
    name: 'Database.DMLOptions',
    test: (v) => v instanceof DmlOptionsValue,
    constructors: { '()': () => new DmlOptionsValue() },
    props: {
        'Boolean optAllOrNone': {
            get: (o: DmlOptionsValue) => o.optAllOrNone,
            set: (o: DmlOptionsValue, v: boolean | null) => void (o.optAllOrNone = v)
        },
        'Boolean allowFieldTruncation': refused('allowFieldTruncation'),
        'String localeOptions': refused('localeOptions'),
        // Without duplicate rules in the org, what the header says changes nothing.
        'Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader': { get: (o: DmlOptionsValue) => o },
        'Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader': { get: (o: DmlOptionsValue) => o },
        'Database.DMLOptions.EmailHeader emailHeader': { get: (o: DmlOptionsValue) => o }
    }
});

const part = (name: string) => ({
    get: (o: DmlOptionsValue) => o.duplicateRule[name] ?? null,
    set: (o: DmlOptionsValue, v: boolean | null) => void (o.duplicateRule[name] = v)
});
platformType({
    name: 'Database.DMLOptions.DuplicateRuleHeader',
    props: { 'Boolean allowSave': part('allowSave'), 'Boolean runAsCurrentUser': part('runAsCurrentUser') }
});
platformType({
    name: 'Database.DMLOptions.AssignmentRuleHeader',
    props: {
        'Id assignmentRuleId': refused('assignmentRuleHeader'),
        'Boolean useDefaultRule': refused('assignmentRuleHeader')
    }
});
platformType({
    name: 'Database.DMLOptions.EmailHeader',
    props: {
        'Boolean triggerAutoResponseEmail': refused('emailHeader'),
        'Boolean triggerOtherEmail': refused('emailHeader'),
        'Boolean triggerUserEmail': refused('emailHeader')
    }
});
