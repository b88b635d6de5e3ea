import { pageReferenceOf, urlOf, type PageReference } from './urls';

export type { PageReference } from './urls';
export { pageReferenceOf, urlOf } from './urls';

type Listener = (page: PageReference) => void;

const listeners = new Set<Listener>();

export function currentPage(): PageReference {
    return pageReferenceOf(location.pathname, location.search);
}

/** Calls back on every navigation, not for the page that is open now. */
export function onNavigation(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function announce(): void {
    const page = currentPage();
    for (const listener of listeners) listener(page);
}

/** Opens a page of the org in place; anything else as the browser opens links. */
export function navigate(page: PageReference, replace = false): void {
    openUrl(urlOf(page), replace);
}

export function openUrl(url: string, replace = false): void {
    const target = new URL(url, location.href);
    if (target.origin !== location.origin) {
        window.open(target, '_blank', 'noopener');
        return;
    }
    if (!target.pathname.startsWith('/lightning/')) {
        location.assign(target);
        return;
    }
    if (replace) history.replaceState(null, '', target);
    else history.pushState(null, '', target);
    announce();
}

globalThis.addEventListener?.('popstate', announce);
