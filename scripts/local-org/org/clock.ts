import type { Clock } from '../kernel/engine.ts';

/** The org's clock: real time moved by an offset, which `keep` stores so that it outlives the process. */
export class OrgClock implements Clock {
    private last = -Infinity;

    /** @param offset milliseconds ahead of real time */
    constructor(
        private offset: number,
        private readonly keep: (offset: number) => void
    ) {}

    now(): number {
        return (this.last = Math.max(Date.now() + this.offset, this.last + 1));
    }

    /** Moving it back begins a new order of readings. */
    set(ms: number | null): void {
        this.offset = ms === null ? 0 : ms - Date.now();
        this.last = -Infinity;
        this.keep(this.offset);
    }
}
