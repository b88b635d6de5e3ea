import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { covers, explain, missing, requireSupportedNode } from './installation.mjs';

describe('the version of Node', () => {
    it('is taken from 20.19 on', () => {
        for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.11.1'])
            assert.doesNotThrow(() => requireSupportedNode(version));
    });
    it('is refused below, with the step to a newer one', () => {
        for (const version of ['18.20.8', '20.18.3'])
            assert.throws(() => requireSupportedNode(version), /Courtside needs 20\.19[\s\S]*nvm install/);
    });
});

describe('what is installed', () => {
    it('covers the lock file when every package has its version', () => {
        assert.equal(
            covers({ 'node_modules/a': { version: '1.0.0' } }, { '': {}, 'node_modules/a': { version: '1.0.0' } }),
            true
        );
    });
    it('does not when a package is missing or of another version', () => {
        assert.equal(covers({}, { 'node_modules/a': { version: '1.0.0' } }), false);
        assert.equal(
            covers({ 'node_modules/a': { version: '1.0.1' } }, { 'node_modules/a': { version: '1.0.0' } }),
            false
        );
    });
    it('may lack an optional package, such as a binary for another platform, but not have it in another version', () => {
        const wanted = { 'node_modules/a': { version: '1.0.0', optional: true } };
        assert.equal(covers({}, wanted), true);
        assert.equal(covers({ 'node_modules/a': { version: '0.9.0' } }, wanted), false);
    });
});

describe('what is missing', () => {
    const root = mkdtempSync(join(tmpdir(), 'courtside-install-'));
    after(() => rmSync(root, { recursive: true }));
    const lock = (file: string, version: string): void =>
        writeFileSync(join(root, file), JSON.stringify({ packages: { 'node_modules/better-sqlite3': { version } } }));

    it('is a lock file, where there is none', () =>
        assert.throws(() => missing(root), /package-lock\.json is missing/));
    it('is every package, where nothing is installed', () => {
        lock('package-lock.json', '1.0.0');
        assert.equal(missing(root), 'packages');
    });
    it('is every package again, when the lock file has moved on', () => {
        mkdirSync(join(root, 'node_modules'));
        lock('node_modules/.package-lock.json', '0.9.0');
        assert.equal(missing(root), 'packages');
    });
    it('is every package again, when an install was cut short and left no readable record', () => {
        writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":');
        assert.equal(missing(root), 'packages');
    });
    it('is the native module alone, when it does not load in this Node', () => {
        lock('node_modules/.package-lock.json', '1.0.0');
        assert.equal(missing(root), 'native');
    });
    it('is nothing, when all is there and loads', () => {
        mkdirSync(join(root, 'node_modules/better-sqlite3'));
        writeFileSync(join(root, 'node_modules/better-sqlite3/index.js'), 'module.exports = class { close() {} };');
        assert.equal(missing(root), 'nothing');
    });
});

describe('why npm failed', () => {
    const cases: [string, string, RegExp][] = [
        [
            'no network',
            'npm error code ENOTFOUND\nnpm error request to https://example.test/x failed',
            /could not reach its registry[\s\S]*proxy/
        ],
        [
            'no compiler',
            'npm error prebuild-install warn install ECONNREFUSED\nnpm error gyp ERR! find Python',
            /could not be compiled[\s\S]*build-essential/
        ],
        [
            'a lock file out of step',
            'npm error code EUSAGE\nnpm error `npm ci` can only install packages when ... are in sync',
            /do not agree[\s\S]*npm install/
        ],
        ['a full disk', 'npm error code ENOSPC', /disk is full/],
        ['no right to write', 'npm error code EACCES', /may not write/]
    ];
    for (const [name, output, expected] of cases)
        it(`is explained for ${name}`, () => assert.match(explain(output).message, expected));
    it("is npm's own words for what we do not know", () =>
        assert.match(explain('first\nnpm error code EBOO').message, /EBOO/));
});
