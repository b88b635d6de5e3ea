import { join } from 'node:path';

import ts from 'typescript';

import type { Problem } from './problems.ts';
import { projectRoot } from './project.ts';

/** The TypeScript projects of this repository, by what they hold. */
export const TYPE_PROJECTS = {
    /** The components, against the platform's modules. */
    lwc: 'tsconfig.json',
    /** Their Jest tests. */
    tests: 'config/jest/tsconfig.json',
    /** The local org's Lightning shell, which runs in the browser. */
    shell: 'scripts/local-org/lightning/modules/tsconfig.json',
    /** Everything that runs on Node. */
    scripts: 'scripts/tsconfig.json'
} as const;

export type TypeProject = keyof typeof TYPE_PROJECTS;

/** Checks the types of one project without writing anything. Returns all problems, in the order of the files. */
export function checkTypes(project: TypeProject, root: string = projectRoot): Problem[] {
    const configFile = join(root, TYPE_PROJECTS[project]);
    const configProblems: ts.Diagnostic[] = [];
    const parsed = ts.getParsedCommandLineOfConfigFile(
        configFile,
        { noEmit: true },
        { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => configProblems.push(diagnostic) }
    );
    if (!parsed) return configProblems.map((diagnostic) => typeProblem(configFile, diagnostic));
    const program = ts.createProgram({
        rootNames: parsed.fileNames,
        options: parsed.options,
        configFileParsingDiagnostics: parsed.errors
    });
    return ts
        .sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program))
        .map((diagnostic) => typeProblem(configFile, diagnostic));
}

function typeProblem(configFile: string, diagnostic: ts.Diagnostic): Problem {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    const position = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return {
        file: diagnostic.file?.fileName ?? configFile,
        line: position ? position.line + 1 : 0,
        column: position ? position.character + 1 : 0,
        message: `TS${diagnostic.code}: ${text}`,
        cure: cureFor(text)
    };
}

/** Modules that exist only on the platform are declared from the package's own metadata; say which piece is missing. */
const MISSING_MODULE: readonly (readonly [RegExp, (name: string) => string])[] = [
    [
        /^@salesforce\/label\/c\.(.+)$/,
        (name) => `Add a label with the full name ${name} to a *.labels-meta.xml file, or correct the name.`
    ],
    [
        /^@salesforce\/apex\/(.+)$/,
        (name) => `No class has an @AuraEnabled static method ${name}; add it or correct the name.`
    ],
    [
        /^@salesforce\/schema\/(.+)$/,
        (name) => `No object or field ${name} is in force-app/main; add its metadata or correct the name.`
    ],
    [
        /^@salesforce\/resourceUrl\/(.+)$/,
        (name) => `Add the static resource ${name} (with its .resource-meta.xml), or correct the name.`
    ],
    [/^@salesforce\/customPermission\/(.+)$/, (name) => `Add the custom permission ${name}, or correct the name.`],
    [
        /^c\/(.+)$/,
        (name) => `No bundle lwc/${name} with ${name}.ts exists below force-app/main; create it or correct the name.`
    ],
    [
        /^lightning\/(.+)$/,
        (name) => `Declare lightning/${name} in config/typings/platform (lightning-types does not have it).`
    ]
];

function cureFor(text: string): string {
    const missing = /^Cannot find module '([^']+)'/.exec(text)?.[1];
    if (missing !== undefined) {
        for (const [pattern, cure] of MISSING_MODULE) {
            const name = pattern.exec(missing)?.[1];
            if (name !== undefined) return cure(name);
        }
        return 'Correct the import, or run "npm ci" if a package was added.';
    }
    return 'Correct this line; where an Apex class, label or object changed, adapt the code to what it is now.';
}
