/** `AsyncOptions` of `System.enqueueJob`. Only the delay is modelled. */
import { NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';

export class AsyncOptionsValue {
    /** Minutes before the job may start, 0 to 10. */
    delayMinutes: number | null = null;
}
const refused = (what: string) => ({
    get: () => null,
    set: (_: AsyncOptionsValue, value: unknown) => {
        if (value !== null) throw new NotSupported(`AsyncOptions.${what}`);
    }
});

platformType({
    name: 'System.AsyncOptions',
    test: (v) => v instanceof AsyncOptionsValue,
    constructors: { '()': () => new AsyncOptionsValue() },
    props: {
        'Integer minimumQueueableDelayInMinutes': {
            get: (o: AsyncOptionsValue) => o.delayMinutes,
            set: (o: AsyncOptionsValue, v: number | null) => void (o.delayMinutes = v)
        },
        'Integer maximumQueueableStackDepth': refused('MaximumQueueableStackDepth'),
        'System.QueueableDuplicateSignature duplicateSignature': refused('DuplicateSignature')
    }
});
platformType({ name: 'System.QueueableDuplicateSignature', test: () => false });
