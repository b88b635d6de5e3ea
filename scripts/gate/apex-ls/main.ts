import { runGate } from '../report.ts';
import { checkApexTypes } from './index.ts';

await runGate('apex-ls', checkApexTypes, process.argv.slice(2));
