import { LightningElement } from 'lwc';

/** The goal chain of the viewer's people together: a panel of its own, so that pages of managers can hold it. */
export default class CoachTeamChain extends LightningElement {}
