import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { id18, idOfName, keyPrefixOfName, MASTER_RECORD_TYPE } from './ids.ts';

test('the suffix spells the case of the letters', () => {
    assert.equal(id18('012000000000000'), MASTER_RECORD_TYPE);
    // Worked by hand: groups of five, lowest bit first: aAaAa -> 01010 (K), AAAAA -> 11111 (5), 00000 -> 00000 (A).
    assert.equal(id18('aAaAaAAAAA00000'), 'aAaAaAAAAA00000K5A');
});

test('ids that differ in case alone differ in their suffix', () => {
    const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: 15, maxLength: 15 });
    fc.assert(
        fc.property(
            id,
            id,
            (a, b) => a === b || a.toLowerCase() !== b.toLowerCase() || id18(a).slice(15) !== id18(b).slice(15)
        )
    );
});

test('a name gives one id, whatever its case', () => {
    assert.equal(idOfName('0PS', 'Coach_Rep'), idOfName('0PS', 'coach_rep'));
    assert.match(idOfName('0PS', 'Coach_Rep'), /^0PS\w{15}$/);
    assert.notEqual(idOfName('0PS', 'Coach_Rep'), idOfName('0PS', 'Coach_Admin'));
});

test('a taken key prefix is passed over', () => {
    const first = keyPrefixOfName('a', 'X__c', new Set());
    const second = keyPrefixOfName('a', 'X__c', new Set([first]));
    assert.notEqual(first, second);
    assert.match(second, /^a\w\w$/);
});
