import lwcPlugin from '@lwc/eslint-plugin-lwc';
import lwcConfig from '@salesforce/eslint-config-lwc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const COMPONENTS = 'force-app/**/lwc/**/*.ts';
const COMPONENT_TESTS = ['force-app/**/__tests__/**/*.ts', 'config/jest/**/*.ts'];
const SCRIPTS = 'scripts/**/*.ts';
/** The local org's Lightning shell: LWCs too, but never deployed. */
const SHELL = 'scripts/local-org/lightning/modules';

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
    { selector: 'TSModuleDeclaration[declare!=true]', message: 'Use a module: a namespace is code, not a type.' },
    {
        selector: 'Decorator[expression.name=track]',
        message: 'Fields are reactive; give a new object instead of changing one.'
    }
];

const SCRIPT_RULES = {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-void': 'off',
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    // `test` and its kin return promises that the runner keeps.
    '@typescript-eslint/no-floating-promises': [
        'error',
        {
            allowForKnownSafeCalls: [
                { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] }
            ]
        }
    ]
};

/** The plugin's rules break on a static block and would take the message about it with them: such a file they leave alone. */
const lwcRules = Object.entries(lwcPlugin.rules).map(([name, rule]) => [
    name,
    { ...rule, create: (context) => (/\bstatic\s*\{/.test(context.sourceCode.text) ? {} : rule.create(context)) }
]);
const sturdyLwcPlugin = { ...lwcPlugin, rules: Object.fromEntries(lwcRules) };
const recommendedLwc = lwcConfig.configs.recommendedTs.map((config) =>
    config.plugins?.['@lwc/lwc'] ? { ...config, plugins: { ...config.plugins, '@lwc/lwc': sturdyLwcPlugin } } : config
);

export default defineConfig(
    {
        ignores: [
            'node_modules/',
            '.local-org/',
            'coverage/',
            'config/typings/generated/',
            'force-app/**/*.js',
            // A project that the shell's tests build, with what it needs to be refused.
            'scripts/local-org/lightning/testing/project/'
        ]
    },
    {
        files: [COMPONENTS],
        ignores: COMPONENT_TESTS,
        extends: [recommendedLwc, tseslint.configs.recommendedTypeChecked, typed('tsconfig.json')],
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
        // Saving while somebody types is made of timers; they are ended with what they wait for.
        files: ['force-app/main/coaching/lwc/coachAutosave/*.ts'],
        rules: { '@lwc/lwc/no-async-operation': 'off' }
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
        rules: SCRIPT_RULES
    },
    {
        files: [`${SHELL}/**/*.ts`],
        ...typed(`${SHELL}/tsconfig.json`),
        rules: {
            'no-restricted-syntax': ['error', ...LWC_SYNTAX],
            // The engine ignores what lifecycle hooks return, so they may be async.
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { inheritedMethods: false } }]
        }
    },
    {
        // The local org handles Apex values, which may be anything of the kernel's table: their type is `any`.
        files: ['scripts/local-org/**/*.ts'],
        rules: {
            '@typescript-eslint/no-base-to-string': 'off',
            '@typescript-eslint/no-redundant-type-constituents': 'off',
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-return': 'off'
        }
    },
    {
        files: ['*.js', 'scripts/**/*.mjs', 'config/**/*.cjs'],
        rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error', 'no-var': 'error' }
    }
);
