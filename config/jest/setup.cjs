/**
 * Runs before each test file: accessibility matchers, and the real texts of the Custom Labels (instead of their names),
 * so that tests read the sentences that people read.
 */
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const sa11y = require('@sa11y/jest');
const { XMLParser } = require('fast-xml-parser');

sa11y.setup();

const main = join(__dirname, '../../force-app/main');
const xml = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });

for (const entry of readdirSync(main, { recursive: true })) {
    if (!entry.endsWith('.labels-meta.xml')) continue;
    const { CustomLabels } = xml.parse(readFileSync(join(main, entry), 'utf8'));
    for (const { fullName, value } of CustomLabels.labels ?? []) {
        jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ default: value }), { virtual: true });
    }
}

// jsdom has no media queries; nobody in the tests prefers anything unless a test says so.
window.matchMedia ??= (media) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined
});

// The style parser of jsdom is older than @container and says so for every sheet that holds one. Such a sheet is left
// out of the test's page, which lays nothing out anyway.
const { error } = console;
console.error = (...parts) => {
    if (!/^Error: Could not parse CSS stylesheet/.test(String(parts[0]?.stack ?? parts[0]))) error(...parts);
};
