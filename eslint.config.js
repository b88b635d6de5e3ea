import lwcConfig from '@salesforce/eslint-config-lwc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const COMPONENTS = 'force-app/**/lwc/**/*.ts';
const COMPONENT_TESTS = ['force-app/**/__tests__/**/*.ts', 'config/jest/**/*.ts'];
const SCRIPTS = 'scripts/**/*.ts';

/** Types are checked by TypeScript, and by rules that see types: rules that guess at them only get in the way. */
const typed = (project) => ({
    languageOptions: {
        parser: tseslint.parser,
        parserOptions: { project, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
        'no-undef': 'off',
        'no-unused-vars': 'off',
        'no-redeclare': 'off',
        'no-use-before-define': 'off',
        'no-void': ['error', { allowAsStatement: true }],
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
        '@typescript-eslint/no-explicit-any': 'error',
        'no-restricted-syntax': [
            'error',
            {
                selector: 'TSEnumDeclaration',
                message: 'Use a union of strings: an enum is code that types should not leave behind.'
            }
        ]
    }
});

/** TypeScript that the LWC compiler refuses (LWC1007) or that would not survive having its types taken away. */
const LWC_SYNTAX = [
    { selector: 'PrivateIdentifier', message: "LWC1007: #private members do not compile; use TypeScript's private." },
    { selector: 'StaticBlock', message: 'LWC1007: static blocks do not compile; initialise the field.' },
    {
        selector: 'TSEnumDeclaration',
        message: 'Use a union of strings: an enum is code that types should not leave behind.'
    },
    {
        selector: 'TSParameterProperty',
        message: 'Declare the field: parameter properties are rewritten, not taken away.'
    },
    { selector: 'TSModuleDeclaration[declare!=true]', message: 'Use a module: a namespace is code, not a type.' },
    {
        selector: 'Decorator[expression.name=track]',
        message: 'Fields are reactive; give a new object instead of changing one.'
    }
];

export default defineConfig(
    {
        ignores: [
            'node_modules/',
            '.local-org/',
            'coverage/',
            'config/typings/generated/',
            'force-app/**/*.js',
            'scripts/**/modules/**/*.js'
        ]
    },
    {
        files: [COMPONENTS],
        ignores: COMPONENT_TESTS,
        extends: [lwcConfig.configs.recommendedTs, tseslint.configs.recommendedTypeChecked, typed('tsconfig.json')],
        rules: {
            'no-restricted-syntax': ['error', ...LWC_SYNTAX],
            // TypeScript resolves imports, the platform's modules included.
            'import/named': 'off',
            'import/namespace': 'off',
            'import/default': 'off',
            'import/no-unresolved': 'off'
        }
    },
    {
        files: COMPONENT_TESTS,
        extends: [tseslint.configs.recommendedTypeChecked, typed('config/jest/tsconfig.json')],
        rules: {
            '@typescript-eslint/unbound-method': 'off',
            // A mock's factory runs before the imports, so it names types in place.
            '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
        }
    },
    {
        files: [SCRIPTS],
        extends: [tseslint.configs.recommendedTypeChecked, typed('scripts/tsconfig.json')],
        rules: {
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-console': 'off',
            // A Map is asked for what was just put in; `!` after a check reads better than a branch that cannot happen.
            '@typescript-eslint/no-non-null-assertion': 'off',
            // `describe` and `it` of node:test return promises that the runner keeps.
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] }
                    ]
                }
            ]
        }
    },
    {
        files: ['*.js', 'scripts/**/*.mjs', 'config/**/*.cjs'],
        rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error', 'no-var': 'error' }
    }
);
