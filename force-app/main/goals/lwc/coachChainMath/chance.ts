/** How a step's records become goals: each does or does not (a share), or they come at a rate (a ratio). */
export type Kind = 'share' | 'ratio';

/** A step's count is to reach the goal this often. */
const OFTEN = 0.8;
/** A term this small beside the sum changes no digit that matters. */
const NEGLIGIBLE = 1e-17;
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

/**
 * The probability that so many records of a step bring the goal.
 *
 * @param goal whole number, 0 or more
 * @param count records of the step, a whole number
 * @param rate goals per record: for a share 0 to 1
 * @returns exact: P(X ≥ goal), X binomial of `count` trials for a share, Poisson of mean `count` × `rate` for a ratio
 */
export function chanceOf(goal: number, count: number, rate: number, kind: Kind): number {
    if (goal <= 0) return 1;
    if (count <= 0 || rate <= 0) return 0;
    if (kind === 'share') {
        if (count < goal) return 0;
        if (rate >= 1) return 1;
    }
    const logAt = (k: number): number => (kind === 'share' ? logBinomial(k, count, rate) : logPoisson(k, count * rate));
    // The next term by this one, which is quicker and loses nothing.
    const odds = rate / (1 - rate);
    const growth = (k: number): number => {
        return kind === 'share' ? ((count - k) / (k + 1)) * odds : (count * rate) / (k + 1);
    };
    if (goal - 1 < count * rate) return 1 - sumDown(goal - 1, logAt, growth);
    return sumUp(goal, logAt, growth);
}

/**
 * The least number of records that brings the goal at least four times in five; `undefined` where none does, or it is
 * beyond counting.
 *
 * @param goal whole number, 0 or more
 * @param rate goals per record
 */
export function sufficingCount(goal: number, rate: number, kind: Kind): number | undefined {
    if (goal <= 0) return 0;
    if (!(rate > 0)) return undefined;
    const suffices = (count: number): boolean => chanceOf(goal, count, rate, kind) >= OFTEN;
    let low = 0;
    let high = Math.max(1, Math.ceil(goal / rate));
    while (!suffices(high)) {
        if (high > Number.MAX_SAFE_INTEGER / 2) return undefined;
        low = high;
        high *= 2;
    }
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (suffices(middle)) high = middle;
        else low = middle;
    }
    return high;
}

/** P(X ≤ last), summed from the largest term down: there the terms shrink. */
function sumDown(last: number, logAt: (k: number) => number, growth: (k: number) => number): number {
    let term = Math.exp(logAt(last));
    let sum = 0;
    for (let k = last; k >= 0 && term > NEGLIGIBLE * sum; k--) {
        sum += term;
        term /= growth(k - 1);
    }
    return Math.min(1, sum);
}

/** P(X ≥ first), likewise upwards. */
function sumUp(first: number, logAt: (k: number) => number, growth: (k: number) => number): number {
    let term = Math.exp(logAt(first));
    let sum = 0;
    for (let k = first; term > NEGLIGIBLE * sum; k++) {
        sum += term;
        term *= growth(k);
    }
    return Math.min(1, sum);
}

function logBinomial(k: number, n: number, p: number): number {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
}

function logPoisson(k: number, mean: number): number {
    return k * Math.log(mean) - mean - logFactorial(k);
}

/** ln(n!) by Stirling's series (DLMF 5.11.1), small n lifted by the recurrence. */
function logFactorial(n: number): number {
    let x = n + 1;
    let product = 1;
    while (x < 10) {
        product *= x;
        x++;
    }
    const square = 1 / (x * x);
    const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
    return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series - Math.log(product);
}
