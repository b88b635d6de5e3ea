import {
    TYPE_PROJECTS,
    checkTypes,
    compileLwc,
    copyStaticResources,
    formatProblems,
    generateTypings,
    projectRoot,
    removeOrphans,
    BuildError
} from './index.ts';
import type { TypeProject } from './index.ts';

const USAGE = `Usage:
  npm run build        typings, static resources, type check of the components, then .js beside each component's .ts
  npm run typecheck    typings, then the types of components, their tests and the scripts; writes no .js
  npm run lint         first writes the typings that the rules see by (cli.ts typings)`;

/** Types are checked before anything is compiled: a component that does not fit its Apex must not look built. */
function build(): void {
    generateTypings();
    const resources = copyStaticResources();
    requireTypes('lwc');
    const orphans = removeOrphans();
    const { sources, written } = compileLwc();
    console.log(
        `Built ${sources} component modules (${written.length} changed, ${orphans.length} removed), ${resources.length} static resources changed.`
    );
}

function typecheck(): void {
    generateTypings();
    const projects = Object.keys(TYPE_PROJECTS) as TypeProject[];
    requireTypes(...projects);
    console.log(`Types are right: ${projects.join(', ')}.`);
}

function requireTypes(...projects: TypeProject[]): void {
    const problems = projects.flatMap((project) => checkTypes(project));
    if (problems.length > 0) throw new BuildError(problems);
}

const COMMANDS: Readonly<Record<string, () => void>> = { build, typecheck, typings: generateTypings };

const command = process.argv[2] ?? '';
try {
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (run) run();
    else {
        console.error(USAGE);
        process.exitCode = 2;
    }
} catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(formatProblems(projectRoot, error.problems));
    console.error(
        `\n${command} stopped: ${error.problems.length} problem(s). Correct the lines above and run "npm run ${command}" again.`
    );
    process.exitCode = 1;
}
