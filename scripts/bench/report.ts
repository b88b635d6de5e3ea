/** One line of the report. */
export const line = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(72)} ${value}\n`);
