import type { CoachPaceGoal } from 'apex/dto';

/** Lengths on a scale of 0 to 100, which ends at the target or beyond it where more was done. */
export interface Bar {
    readonly done: number;
    readonly expected: number | undefined;
    readonly target: number;
}

/** The picture of a goal; undefined where there is nothing to draw. */
export function barOf({ done, target, expected, status }: CoachPaceGoal): Bar | undefined {
    if (typeof done !== 'number' || typeof target !== 'number' || target <= 0) return undefined;
    const whole = Math.max(target, done);
    const part = (value: number): number => (100 * Math.max(0, value)) / whole;
    return {
        done: part(done),
        expected: typeof expected === 'number' && status !== 'met' ? part(Math.min(expected, whole)) : undefined,
        target: part(target)
    };
}
