import type { XmlElement } from '../../schema/source/xml.ts';

/** A page as the browser builds it. */
export interface Page {
    template: string;
    regions: Region[];
}

export interface Region {
    name: string;
    items: Item[];
}

export type Item =
    | { kind: 'component'; key: string; name: string; properties: Record<string, unknown> }
    | { kind: 'tabset'; key: string; tabs: { key: string; label: string; items: Item[] }[] }
    | { kind: 'standard'; key: string; name: StandardComponent; properties: Record<string, unknown> }
    | { kind: 'unknown'; key: string; name: string; reason: string };

const STANDARD = [
    'force:highlightsPanel',
    'force:detailPanel',
    'force:relatedListContainer',
    'force:relatedListSingleContainer',
    'lst:dynamicRelatedList',
    'home:recentRecordContainer'
] as const;
export type StandardComponent = (typeof STANDARD)[number];

/** Labels that App Builder stores by key. */
const TAB_LABELS: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter',
    'Standard.Tab.feed': 'Feed'
};

export interface FlexiPageContext {
    /** Design values of a component of the project with the types its meta file declares; null when there is no such component. */
    designProperties(name: string): ReadonlyMap<string, { type: string; default: string | null }> | null;
    /** Value of an expression of a visibility rule (`{!$Permission.CustomPermission.X}`, `{!Record.StageName}`); undefined when it cannot be worked out. */
    expression(text: string): string | number | boolean | null | undefined;
}

/** Turns a FlexiPage into what is shown to this user for this record. */
export function resolveFlexiPage(page: XmlElement, context: FlexiPageContext): Page {
    const regions = new Map(page.all('flexiPageRegions').map((region) => [region.required('name'), region]));
    return {
        template: page.first('template')?.required('name') ?? '',
        regions: [...regions]
            .filter(([, region]) => region.text('type') === 'Region')
            .map(([name]) => ({ name, items: new ItemReader(regions, context).itemsOf(name, '') }))
    };
}

class ItemReader {
    constructor(
        private readonly regions: ReadonlyMap<string, XmlElement>,
        private readonly context: FlexiPageContext
    ) {}

    /** Items of a region or facet. `path` names the facets around it: a facet inside itself is refused. */
    itemsOf(name: string, path: string): Item[] {
        if (path.split('/').includes(name)) throw new Error(`The facet ${name} contains itself.`);
        return (this.regions.get(name)?.all('itemInstances') ?? []).flatMap((instance, index) =>
            this.item(instance, `${path}/${name}`, index)
        );
    }

    private item(instance: XmlElement, path: string, index: number): Item[] {
        const key = `${path}/${index}`;
        const component = instance.first('componentInstance');
        const unknown = (name: string, reason: string): Item[] => [{ kind: 'unknown', key, name, reason }];
        if (!component)
            return unknown(
                instance.first('fieldInstance')?.text('fieldItem') ?? 'A field',
                'Fields placed by Dynamic Forms are not supported by the local org.'
            );
        const name = component.required('componentName');
        const visible = isVisible(component.first('visibilityRule'), this.context);
        if (visible === null)
            return unknown(name, 'Its visibility rule uses something the local org does not evaluate.');
        if (!visible) return [];
        const values = properties(component, this.context);
        if (name === 'flexipage:tabset') return [{ kind: 'tabset', key, tabs: this.tabs(String(values.tabs), key) }];
        if ((STANDARD as readonly string[]).includes(name))
            return [{ kind: 'standard', key, name: name as StandardComponent, properties: values }];
        const ownName = /^(?:c:)?(\w+)$/.exec(name)?.[1];
        const declared = ownName === undefined ? null : this.context.designProperties(ownName);
        if (!ownName || !declared) return unknown(name, 'The local org has no such component.');
        return [{ kind: 'component', key, name: ownName, properties: typedProperties(values, declared) }];
    }

    private tabs(facet: string, path: string): { key: string; label: string; items: Item[] }[] {
        return (this.regions.get(facet)?.all('itemInstances') ?? []).flatMap((instance, index) => {
            const tab = instance.first('componentInstance');
            if (!tab) return [];
            const { title, body } = properties(tab, this.context);
            const key = `${path}/${facet}/${index}`;
            return [
                {
                    key,
                    label: TAB_LABELS[String(title)] ?? String(title ?? 'Tab'),
                    items: this.itemsOf(String(body), key)
                }
            ];
        });
    }
}

/** Entries of a list may have visibility rules of their own: the actions of a highlights panel. One that cannot be decided hides its entry. */
const properties = (component: XmlElement, context: FlexiPageContext): Record<string, unknown> =>
    Object.fromEntries(
        component.all('componentInstanceProperties').map((property) => {
            const list = property.first('valueList');
            return [
                property.required('name'),
                list
                    ? list
                          .all('valueListItems')
                          .filter((entry) => isVisible(entry.first('visibilityRule'), context))
                          .map((entry) => entry.text('value'))
                    : property.text('value')
            ];
        })
    );

/** FlexiPages keep every value as text; a component gets the type it declares, and its default where the page says nothing. */
function typedProperties(
    values: Record<string, unknown>,
    declared: ReadonlyMap<string, { type: string; default: string | null }>
): Record<string, unknown> {
    const typed: Record<string, unknown> = {};
    for (const [name, { type, default: fallback }] of declared) {
        const value = values[name] ?? fallback;
        if (value === null || value === undefined) continue;
        typed[name] =
            type === 'Boolean' ? value === 'true' || value === true : type === 'Integer' ? Number(value) : value;
    }
    return typed;
}

/** Null when a rule cannot be decided. */
function isVisible(rule: XmlElement | null, context: FlexiPageContext): boolean | null {
    if (!rule) return true;
    const outcomes = rule.all('criteria').map((criterion) => holds(criterion, context));
    if (outcomes.includes(null)) return null;
    const filter = rule.text('booleanFilter');
    return filter ? evaluateFilter(filter, outcomes as boolean[]) : outcomes.every(Boolean);
}

function holds(criterion: XmlElement, context: FlexiPageContext): boolean | null {
    const left = context.expression(criterion.required('leftValue'));
    const rightValue = criterion.text('rightValue') ?? '';
    if (left === undefined) return null;
    const text = String(left ?? '').toLowerCase();
    const right = rightValue.toLowerCase();
    switch (criterion.text('operator')) {
        case 'EQUAL':
            return text === right;
        case 'NE':
            return text !== right;
        case 'CONTAINS':
            return text.includes(right);
        case 'GT':
            return Number(left) > Number(rightValue);
        case 'GE':
            return Number(left) >= Number(rightValue);
        case 'LT':
            return Number(left) < Number(rightValue);
        case 'LE':
            return Number(left) <= Number(rightValue);
        default:
            return null;
    }
}

/** `1 AND (2 OR 3)` by precedence of NOT, AND, OR; null when it is not well formed. */
export function evaluateFilter(filter: string, outcomes: readonly boolean[]): boolean | null {
    const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/g) ?? [];
    let at = 0;
    let wellFormed = true;
    const operand = (): boolean => {
        const token = tokens[at++];
        if (token === 'NOT') return !operand();
        if (token === '(') {
            const inner = either();
            wellFormed &&= tokens[at++] === ')';
            return inner;
        }
        const outcome = outcomes[Number(token) - 1];
        wellFormed &&= outcome !== undefined;
        return outcome ?? false;
    };
    const both = (): boolean => {
        let value = operand();
        while (tokens[at] === 'AND') {
            at++;
            const next = operand();
            value = value && next;
        }
        return value;
    };
    const either = (): boolean => {
        let value = both();
        while (tokens[at] === 'OR') {
            at++;
            const next = both();
            value = value || next;
        }
        return value;
    };
    const value = either();
    return wellFormed && at === tokens.length ? value : null;
}
