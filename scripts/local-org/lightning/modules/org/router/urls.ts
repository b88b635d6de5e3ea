/**
 * Page references and the addresses Lightning Experience gives them. Pure.
 * Source: developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html
 */
export interface PageReference {
    type: string;
    attributes: Record<string, string>;
    state: Record<string, string>;
}

export type PageReferenceInput = Pick<PageReference, 'type'> & {
    attributes?: Record<string, string | undefined>;
    state?: Record<string, string | undefined>;
};

const idPattern = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

export function pageReferenceOf(pathname: string, search: string): PageReference {
    const state = Object.fromEntries(new URLSearchParams(search));
    const [, root, kind, ...rest] = pathname.split('/').map(decodeURIComponent);
    const page = (type: string, attributes: Record<string, string>): PageReference => ({ type, attributes, state });
    if (root === 'lightning') {
        const [first, second, third] = rest;
        if (kind === 'r' && first && idPattern.test(first))
            return page('standard__recordPage', { recordId: first, actionName: second ?? 'view' });
        if (kind === 'r' && first && second)
            return page('standard__recordPage', {
                objectApiName: first,
                recordId: second,
                actionName: third ?? 'view'
            });
        if (kind === 'o' && first)
            return page('standard__objectPage', { objectApiName: first, actionName: second ?? 'list' });
        if (kind === 'n' && first) return page('standard__navItemPage', { apiName: first });
        if (kind === 'page' && first) return page('standard__namedPage', { pageName: first });
        if (kind === 'setup' && first) return page('courtside__setupPage', { section: first });
    }
    return page('courtside__notFound', { path: pathname });
}

/** Throws for a type or action the local org has no page for. */
export function urlOf({ type, attributes = {}, state = {} }: PageReferenceInput): string {
    const given = Object.entries(state).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== null
    );
    const query = given.length ? `?${new URLSearchParams(given)}` : '';
    const part = (name: string): string => {
        const value = attributes[name];
        if (!value) throw new Error(`A page reference of type ${type} needs the attribute ${name}.`);
        return encodeURIComponent(value);
    };
    const only = (action: string): void => {
        if ((attributes.actionName ?? action) !== action)
            throw new Error(`NotSupported: the action ${attributes.actionName} of ${type} in the local org.`);
    };
    switch (type) {
        case 'standard__recordPage':
            only('view');
            return `/lightning/r/${attributes.objectApiName ? `${part('objectApiName')}/` : ''}${part('recordId')}/view${query}`;
        case 'standard__objectPage':
            if (attributes.actionName === 'home') return `/lightning/o/${part('objectApiName')}/list${query}`;
            only('list');
            return `/lightning/o/${part('objectApiName')}/list${query}`;
        case 'standard__navItemPage':
            return `/lightning/n/${part('apiName')}${query}`;
        case 'standard__namedPage':
            return `/lightning/page/${part('pageName')}${query}`;
        case 'standard__webPage':
            if (!attributes.url) throw new Error('A page reference of type standard__webPage needs the attribute url.');
            return attributes.url;
        case 'courtside__setupPage':
            return `/lightning/setup/${part('section')}${query}`;
        default:
            throw new Error(`NotSupported: page references of type ${type} in the local org.`);
    }
}
