/** A small seeded generator (mulberry32, Tommy Ettinger, public domain): the same seed gives the same company everywhere. */
export class Random {
    constructor(private state: number) {}
    /** [0, 1). */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    }
    /** Whole number from `from` to `to`, both included. */
    int(from: number, to: number): number {
        return from + Math.floor(this.next() * (to - from + 1));
    }
    chance(p: number): boolean {
        return this.next() < p;
    }
    pick<T>(items: readonly T[]): T {
        return items[Math.floor(this.next() * items.length)]!;
    }
    /** Lognormal around a median; `spread` is the standard deviation of the logarithm. */
    around(median: number, spread: number): number {
        const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
        return median * Math.exp(spread * normal);
    }
    /** A generator of its own for one part, so that a change in one part leaves the others as they were. */
    fork(label: string): Random {
        let h = 2_166_136_261;
        for (const c of label) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619);
        return new Random((h ^ this.state) | 0);
    }
}
