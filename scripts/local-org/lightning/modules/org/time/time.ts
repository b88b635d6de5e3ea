/** Less than this between the two clocks is no difference anybody sees. */
const SAME_TIME_MS = 60_000;

/**
 * Source text that makes `Date` in the realm it runs in tell the org's time, `offset` milliseconds ahead of this
 * machine's: components ask `new Date()` what today is, and the org's clock can be moved.
 */
export function orgTime(offset: number): string {
    if (Math.abs(offset) < SAME_TIME_MS) return '';
    return `(() => {
        const Real = Date;
        const now = () => Real.now() + ${Math.round(offset)};
        globalThis.Date = new Proxy(Real, {
            construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self),
            apply: () => new Real(now()).toString(),
            get: (target, key) => (key === 'now' ? now : Reflect.get(target, key))
        });
    })();`.replaceAll(/\s*\n\s*/g, ' ');
}
