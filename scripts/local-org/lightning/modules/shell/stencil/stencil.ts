import { LightningElement, api } from 'lwc';

/** The grey shape of what is to come. */
export default class Stencil extends LightningElement {
    @api lines: number | string = 3;

    get bars(): number[] {
        return Array.from({ length: Number(this.lines) }, (_, index) => index);
    }
}
