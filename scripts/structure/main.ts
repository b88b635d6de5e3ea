import { runGate } from '../gate/report.ts';
import { structureGate } from './index.ts';

await runGate('structure', structureGate, process.argv.slice(2));
