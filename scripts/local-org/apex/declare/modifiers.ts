import type { AnnotationContext, ModifierContext } from '@apexdevtools/apex-parser';
import type { Annotation, Modifiers } from './shapes.ts';

const unquote = (text: string): string => (text.startsWith("'") ? text.slice(1, -1) : text);

function annotationOf(node: AnnotationContext): Annotation {
    const values: Record<string, string> = {};
    const lone = node.elementValue();
    if (lone) values['value'] = unquote(lone.getText());
    for (const pair of node.elementValuePairs()?.elementValuePair_list() ?? []) {
        values[pair.id().getText().toLowerCase()] = unquote(pair.elementValue().getText());
    }
    return { name: node.id().getText().toLowerCase(), values };
}

/** `access` when the source names none: private in a class, public in an interface. */
export function modifiersOf(nodes: ModifierContext[], access: Modifiers['access'] = 'private'): Modifiers {
    const m: Modifiers = {
        access,
        static: false,
        abstract: false,
        virtual: false,
        override: false,
        final: false,
        transient: false,
        test: false,
        sharing: null,
        annotations: []
    };
    for (const node of nodes) {
        const noted = node.annotation();
        if (noted) {
            m.annotations.push(annotationOf(noted));
            continue;
        }
        const word = node.getText().toLowerCase();
        switch (word) {
            case 'private':
            case 'protected':
            case 'public':
            case 'global':
                m.access = word;
                break;
            case 'webservice':
                m.access = 'global';
                break;
            case 'withsharing':
            case 'withoutsharing':
            case 'inheritedsharing':
                m.sharing = word.slice(0, -'sharing'.length) as 'with' | 'without' | 'inherited';
                break;
            case 'testmethod':
                m.test = true;
                break;
            default:
                m[word as 'static' | 'abstract' | 'virtual' | 'override' | 'final' | 'transient'] = true;
        }
    }
    m.test ||= m.annotations.some((a) => a.name === 'istest');
    return m;
}
