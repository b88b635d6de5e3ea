import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matcher } from './runner.ts';
import { isTestClass, testsOfSource } from './sources.ts';

test('test methods are found in text, however they are marked', () => {
    const text = `@IsTest(SeeAllData=false) private class T {
        @IsTest static void one() {}
        @isTest
        private static void two() { String s = '@IsTest static void notThis('; }
        @IsTest @SuppressWarnings('PMD') static void three() {}
        static testMethod void four() {}
        // @IsTest static void five() {}
        @TestSetup static void setup() {}
        static void helper() {}
    }`;
    assert.deepEqual(testsOfSource(text), ['one', 'two', 'three', 'four']);
    assert.deepEqual(testsOfSource('public class A { void run() {} }'), []);
});

test('a class is a test class when it is marked as a whole', () => {
    assert.equal(isTestClass('/** c */ @IsTest\nprivate class T {}'), true);
    assert.equal(isTestClass('public class A { @IsTest static void t() {} }'), false);
});

test('a filter is part of Class.method', () => {
    assert.ok(matcher('push')('CoachPushTest.counts'));
    assert.ok(matcher('Push*counts')('CoachPushTest.counts'));
    assert.ok(!matcher('Goal')('CoachPushTest.counts'));
    assert.ok(matcher(null)('anything'));
    assert.ok(!matcher('a.b')('axb'), 'a point is a point');
});
