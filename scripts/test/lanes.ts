/**
 * Runs jobs in the order given, `lanes` at a time: a lane that is done takes the next job.
 * @returns the results in the jobs' order
 */
export async function inLanes<T>(jobs: readonly (() => Promise<T>)[], lanes: number): Promise<T[]> {
    const results: T[] = [];
    const queue = jobs.entries();
    const lane = async (): Promise<void> => {
        for (const [index, job] of queue) results[index] = await job();
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return results;
}
