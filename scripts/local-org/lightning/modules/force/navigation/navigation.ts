import { currentPage, navigate, onNavigation, urlOf, type PageReference } from 'org/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...args: never[]) => object;

/** Gives a component `this[NavigationMixin.Navigate](pageReference)` and `this[NavigationMixin.GenerateUrl](pageReference)`. */
export const NavigationMixin = Object.assign(
    <Base extends Constructor>(base: Base) =>
        class extends (base as Constructor) {
            [Navigate](page: PageReference, replace = false): void {
                navigate(page, replace);
            }
            [GenerateUrl](page: PageReference): Promise<string> {
                return Promise.resolve().then(() => urlOf(page));
            }
        } as unknown as Base,
    { Navigate, GenerateUrl }
);

/** Wire adapter of the page that is open. */
export class CurrentPageReference {
    private stop: (() => void) | undefined;

    constructor(private readonly callback: (page: PageReference) => void) {}

    connect(): void {
        this.callback(currentPage());
        this.stop = onNavigation((page) => this.callback(page));
    }

    update(): void {}

    disconnect(): void {
        this.stop?.();
    }
}
