/** `npm run gate`: every static gate, one after the other; each also has a command of its own. */
import { structureGate } from '../structure/index.ts';
import { checkApexTypes } from './apex-ls/index.ts';
import { lintMetadata } from './metadata/index.ts';
import { checkPermissions } from './permissions/index.ts';
import { checkWithPmd } from './pmd/index.ts';
import { runGate } from './report.ts';

await runGate('metadata', lintMetadata, []);
await runGate('permissions', checkPermissions, []);
await runGate('structure', structureGate, []);
await runGate('apex-ls', checkApexTypes, []);
await runGate('pmd', checkWithPmd, []);
