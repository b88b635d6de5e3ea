/**
 * `System.Label.get`: a custom label by its name.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Label.htm
 */
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { unsupported } from './arguments.ts';

/**
 * The reference says neither what an unknown label throws nor how the message reads; that it can be caught and names
 * the label alone is reported in github.com/octoberswimmer/aer-dist issue 150. The type is an assumption.
 */
function custom(namespace: string | null, name: string | null): string {
    if (namespace) throw new NotSupported(`labels of the namespace ${namespace}`);
    const { org, user } = currentTransaction();
    const text = name ? org.schema.label(name, user.language) : undefined;
    if (text === undefined)
        throw apexException('System.IllegalArgumentException', `External string does not exist: ${name}`);
    return text;
}

platformType({
    name: 'System.Label',
    statics: {
        'String get(String namespaceName, String label)': custom,
        ...unsupported(
            'Label',
            'String get(String namespaceName, String label, String language)',
            'Boolean translationExists(String namespaceName, String label, String language)'
        )
    }
});
