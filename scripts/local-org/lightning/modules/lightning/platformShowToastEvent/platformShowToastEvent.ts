export const ShowToastEventName = 'lightning__showtoast';

export interface ToastOptions {
    title?: string;
    message?: string;
    /** Replaces `{0}`, `{1}` … of the message. */
    messageData?: (string | { url: string; label: string })[];
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Dispatched by a component; the shell shows the toast. */
export class ShowToastEvent extends CustomEvent<ToastOptions> {
    constructor(detail: ToastOptions) {
        super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
    }
}
