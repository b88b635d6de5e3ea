/** Figures of kpis.md that need more than adding up. Pure; no value is null only where numbers are there. */

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const mean = (numbers: readonly number[]): number | null =>
    numbers.length ? sum(numbers) / numbers.length : null;

/** The middle number, or the mean of the two middle ones. */
export function median(numbers: readonly number[]): number | null {
    if (!numbers.length) return null;
    const sorted = ascending(numbers);
    return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The smallest number that at least this share of the numbers does not exceed (Hyndman and Fan 1996, type 1). */
export function smallestCovering(numbers: readonly number[], share: number): number | null {
    if (!numbers.length) return null;
    // The small step keeps 0.8 * 5 from becoming 4.000000001 and so the next rank.
    return ascending(numbers)[Math.max(0, Math.ceil(share * numbers.length - 1e-9) - 1)]!;
}

/** Linear between the two neighbouring numbers (Hyndman and Fan 1996, type 7). */
export function quantile(numbers: readonly number[], share: number): number | null {
    if (!numbers.length) return null;
    const sorted = ascending(numbers);
    const at = share * (sorted.length - 1);
    const below = Math.floor(at);
    const low = sorted[below]!;
    return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

/** Wilson's 95 % interval of k in n (Wilson 1927), 0 to 1. */
export function wilson(k: number, n: number): { lower: number; upper: number } | null {
    if (n <= 0) return null;
    const z = 1.959963984540054;
    const p = k / n;
    const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
    return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
