import { createRequire } from 'node:module';

const here = createRequire(import.meta.url);
const { jestConfig } = here('@salesforce/sfdx-lwc-jest/config');
/** The engine that the components are compiled for; sfdx-lwc-jest brings an older one of its own. Jest wants CommonJS. */
const fromLwc = createRequire(here.resolve('lwc'));
const engineModule = (name) => fromLwc.resolve(name).replace(/\.js$/, '.cjs');

export default {
    ...jestConfig,
    testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/config/jest/setup.cjs'],
    moduleNameMapper: {
        '^(lwc|@lwc/engine-dom)$': engineModule('@lwc/engine-dom'),
        '^lightning/actions$': '<rootDir>/config/jest/lightning/actions/actions.ts',
        '^lightning/button$': '<rootDir>/config/jest/lightning/button/button.ts',
        '^@lwc/synthetic-shadow$': engineModule('@lwc/synthetic-shadow')
    },
    // Sources first: the .js beside each .ts is built from it.
    moduleFileExtensions: ['ts', 'js', 'json', 'html'],
    restoreMocks: true
};
