import { LightningElement, api } from 'lwc';
import type { Item } from '../../../server/flexipage';
import type { RecordPageDefinition } from 'shell/pageItem';

/** Tabs placed on a Lightning page. */
export default class Tabset extends LightningElement {
    @api tabs: { key: string; label: string; items: Item[] }[] = [];
    @api record?: RecordPageDefinition;
}
