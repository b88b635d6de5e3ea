import { LightningElement } from 'lwc';
import Toast from 'lightning/toast';
import { currentPage, onNavigation, openUrl, type PageReference } from 'org/router';
import type { ToastOptions } from 'lightning/platformShowToastEvent';

interface View {
    key: string;
    record?: string;
    list?: string;
    home?: boolean;
    tab?: string;
    settings?: boolean;
    state?: Record<string, string>;
}

function viewOf({ type, attributes, state }: PageReference): View {
    const key = JSON.stringify([type, attributes]);
    switch (type) {
        case 'standard__recordPage':
            return attributes.actionName === 'view' ? { key, record: attributes.recordId! } : { key };
        case 'standard__objectPage':
            return attributes.actionName === 'list' ? { key, list: attributes.objectApiName!, state } : { key };
        case 'standard__namedPage':
            return attributes.pageName === 'home' ? { key, home: true } : { key };
        case 'standard__navItemPage':
            return { key, tab: attributes.apiName! };
        case 'courtside__setupPage':
            return attributes.section === 'CustomSettings' ? { key, settings: true } : { key };
        default:
            return { key };
    }
}

/** The page around everything: header, the view the address names, toasts, and links followed in place. */
export default class Root extends LightningElement {
    view = viewOf(currentPage());
    url = location.pathname;

    private stop?: () => void;

    get views(): View[] {
        return [this.view];
    }

    connectedCallback(): void {
        this.stop = onNavigation((page) => {
            const view = viewOf(page);
            const moved = view.key !== this.view.key;
            this.view = view;
            this.url = location.pathname;
            if (!moved) return;
            scrollTo(0, 0);
            this.focusContent();
        });
        this.addEventListener('lightning__showtoast', (event) =>
            this.showToast(event as CustomEvent<ToastOptions & { label?: string }>)
        );
        this.addEventListener('click', (event) => this.followLink(event));
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    focusContent(): void {
        this.template!.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }

    /** Links to pages of the org open without loading the browser's page anew. */
    private followLink(event: MouseEvent): void {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
        const href = link?.getAttribute('href');
        if (!href?.startsWith('/lightning/') || (link!.target && link!.target !== '_self')) return;
        event.preventDefault();
        openUrl(href);
    }

    private showToast(event: CustomEvent<ToastOptions & { label?: string }>): void {
        const { title, message = '', messageData, variant = 'info', mode = 'dismissible', label } = event.detail ?? {};
        // The toast component tells of itself by an event of the same name, with a label.
        if (label && !title) return;
        event.stopPropagation();
        const links = messageData?.map((part) => (typeof part === 'string' ? { label: part, url: '' } : part));
        const text = (messageData ?? []).reduce<string>(
            (words, part, index) => (typeof part === 'string' ? words.replaceAll(`{${index}}`, part) : words),
            message
        );
        void Toast.show(
            {
                label: title ?? text,
                ...(title ? { message: text } : {}),
                ...(links ? { messageLinks: links } : {}),
                variant,
                mode: mode === 'sticky' ? 'sticky' : 'dismissible'
            },
            this
        );
    }
}
