import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageReferenceOf, urlOf } from './urls.ts';

const there = (url: string) => {
    const { pathname, search } = new URL(url, 'http://x');
    return pageReferenceOf(pathname, search);
};

test('page references have the addresses of Lightning Experience, and back', () => {
    const pages = [
        [
            {
                type: 'standard__recordPage',
                attributes: { objectApiName: 'Opportunity', recordId: '006000000000001AAA', actionName: 'view' }
            },
            '/lightning/r/Opportunity/006000000000001AAA/view'
        ],
        [
            { type: 'standard__recordPage', attributes: { recordId: '006000000000001AAA', actionName: 'view' } },
            '/lightning/r/006000000000001AAA/view'
        ],
        [
            {
                type: 'standard__objectPage',
                attributes: { objectApiName: 'Account', actionName: 'list' },
                state: { view: 'Mine' }
            },
            '/lightning/o/Account/list?view=Mine'
        ],
        [{ type: 'standard__namedPage', attributes: { pageName: 'home' } }, '/lightning/page/home'],
        [
            { type: 'standard__navItemPage', attributes: { apiName: 'Rep' }, state: { c__rep: '005x' } },
            '/lightning/n/Rep?c__rep=005x'
        ]
    ] as const;
    for (const [page, url] of pages) {
        assert.equal(urlOf(page), url);
        assert.deepEqual(there(url), { state: {}, ...page });
    }
});

test('a page the local org does not have is refused loudly', () => {
    assert.throws(
        () => urlOf({ type: 'standard__component', attributes: { componentName: 'c__x' } }),
        /NotSupported: page references of type standard__component/
    );
    assert.throws(
        () =>
            urlOf({ type: 'standard__recordPage', attributes: { recordId: '006000000000001AAA', actionName: 'edit' } }),
        /NotSupported: the action edit/
    );
    assert.throws(() => urlOf({ type: 'standard__recordPage', attributes: {} }), /needs the attribute recordId/);
});

test('state without a value is left out of the address', () => {
    assert.equal(
        urlOf({ type: 'standard__namedPage', attributes: { pageName: 'home' }, state: { a: undefined, b: '1' } }),
        '/lightning/page/home?b=1'
    );
});

test('any other address is a page that is not found', () => {
    assert.equal(there('/lightning/x/y').type, 'courtside__notFound');
});
