/** The Test class: only inside an Apex test may its methods be called. */
import { currentTransaction, type LimitCounters, type Transaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { unsupported } from './arguments.ts';
import { setMock } from './http.ts';
import { COUNTERS } from './limits.ts';
import { runQuery } from './query.ts';
import type { TypeValue } from './type.ts';

/** Counters the test had used before `startTest`; `stopped` once `stopTest` was called. */
interface Window {
    outside: Map<(typeof COUNTERS)[number], number>;
    stopped: boolean;
}
const KEY = Symbol('Test.startTest');

function testTransaction(): Transaction {
    const tx = currentTransaction();
    if (!tx.isTest) throw apexException('System.TypeException', 'Test methods must be called in a test');
    return tx;
}
const take = (limits: LimitCounters): Window['outside'] => new Map(COUNTERS.map((c) => [c, limits[c]]));

/** From here to `stopTest` the limits count from zero. */
function startTest(): void {
    const tx = testTransaction();
    if (tx.statics.has(KEY)) throw apexException('System.FinalException', 'Testing already started');
    tx.statics.set(KEY, { outside: take(tx.limits), stopped: false } satisfies Window);
    for (const c of COUNTERS) tx.limits[c] = 0;
}

/** Runs the asynchronous work asked for since `startTest`, then goes back to the test's own limits. */
function stopTest(): void {
    const tx = testTransaction();
    const window = tx.statics.get(KEY) as Window | undefined;
    if (!window || window.stopped) throw apexException('System.FinalException', 'Testing has not started');
    window.stopped = true;
    try {
        tx.org.runJobs();
    } finally {
        for (const [c, n] of window.outside) tx.limits[c] = n;
    }
}

function setCreatedDate(id: string, created: ApexDatetime): void {
    const tx = testTransaction();
    if (!tx.setCreatedDate) throw new NotSupported('Test.setCreatedDate');
    tx.setCreatedDate(id, created.ms);
}

function standardPricebookId(): string {
    const tx = testTransaction();
    if (!tx.org.schema.object('Pricebook2')) throw new NotSupported('Test.getStandardPricebookId');
    const [book] = runQuery('SELECT Id FROM Pricebook2 WHERE IsStandard = true', {
        mode: 'system',
        sharing: false
    }).records;
    if (!book) throw new NotSupported('Test.getStandardPricebookId without a standard price book');
    return book.id!;
}

platformType({
    name: 'System.Test',
    statics: {
        'void setMock(System.Type type, Object mock)': (type: TypeValue | null, mock: ApexValue) => {
            testTransaction();
            setMock(type, mock);
        },
        'Boolean isRunningTest()': () => currentTransaction().isTest,
        'void startTest()': startTest,
        'void stopTest()': stopTest,
        'void setCreatedDate(Id recordId, Datetime createdDate)': setCreatedDate,
        'Id getStandardPricebookId()': standardPricebookId,
        ...unsupported(
            'Test',
            'Object createStub(System.Type type, System.StubProvider provider)',
            'void enableChangeDataCapture()',
            'List<Id> enqueueBatchJobs(Integer count)',
            'EventBus.TestBroker getEventBus()',
            'List<Id> getFlexQueueOrder()',
            'List<SObject> loadData(Schema.SObjectType type, String resource)',
            'void setCurrentPage(System.PageReference page)',
            'void calculatePermissionSetGroup(String id)',
            'void calculatePermissionSetGroup(List<String> ids)',
            'void setFixedSearchResults(List<Id> ids)'
        )
    }
});
