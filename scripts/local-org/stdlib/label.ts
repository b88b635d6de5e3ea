/**
 * `System.Label.get` and `translationExists`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Label.htm
 */
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';

/** Null is the package's namespace and `''` the org's; the local org has neither. */
function inOrg(namespace: string | null): void {
    if (namespace) throw new NotSupported(`labels of the namespace ${namespace}`);
}

/**
 * The reference says neither what an unknown label throws nor how the message reads; that it can be caught and names
 * the label alone is reported in github.com/octoberswimmer/aer-dist issue 150. The type is an assumption.
 */
function get(namespace: string | null, name: string | null, language: string): string {
    inOrg(namespace);
    const text = currentTransaction().org.schema.label(name ?? '', language);
    if (text === undefined)
        throw apexException('System.IllegalArgumentException', `External string does not exist: ${name}`);
    return text;
}

platformType({
    name: 'System.Label',
    statics: {
        'String get(String namespace, String label)': (namespace: string | null, name: string | null) =>
            get(namespace, name, currentTransaction().user.language),
        'String get(String namespace, String label, String language)': get,
        'Boolean translationExists(String namespace, String label, String language)': (
            namespace: string | null,
            name: string | null,
            language: string
        ) => {
            inOrg(namespace);
            return currentTransaction().org.schema.hasLabel(name ?? '', language);
        }
    }
});
