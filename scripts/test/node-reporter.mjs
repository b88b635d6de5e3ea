/**
 * A reporter for node:test that writes one JSON object per finished test, and `end` last, so that a run cut short is known as such.
 * Plain JavaScript: the test runner loads it itself.
 */
import { resolve } from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<{type: string, data: any}>} source the runner's events */
export default async function* report(source) {
    /** What each file printed to its error stream: all there is to say when its process dies. */
    const printed = new Map();
    for await (const { type, data } of source) {
        if (type === 'test:stderr') printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        // A parent fails because its child did; the child tells it better.
        if (data.details?.error?.failureType === 'subtestsFailed') continue;
        const file = data.file ?? data.name;
        const isWholeFile = data.nesting === 0 && resolve(data.name) === file;
        const event = {
            event: type === 'test:pass' ? 'pass' : 'fail',
            name: data.name,
            file,
            kind: isWholeFile ? 'file' : data.details?.type === 'suite' ? 'suite' : 'test',
            skip: data.skip,
            todo: data.todo,
            details:
                type === 'test:pass'
                    ? ''
                    : describe(data.details?.error) + (isWholeFile ? `\n${printed.get(file) ?? ''}` : '')
        };
        yield `${JSON.stringify(event)}\n`;
    }
    yield `${JSON.stringify({ event: 'end' })}\n`;
}

function describe(error) {
    const cause = error?.cause ?? error;
    return typeof cause === 'string' ? cause : inspect(cause, { depth: 4 });
}
