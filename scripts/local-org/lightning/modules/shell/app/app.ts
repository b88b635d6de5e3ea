import { createElement } from 'lwc';
import Root from 'shell/root';

/** Puts the shell in place of what the page showed while it was loading. */
export function start(body: HTMLElement): void {
    body.querySelector('.shell-loading')?.remove();
    body.append(createElement('shell-root', { is: Root }));
}
