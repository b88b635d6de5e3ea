import { runGate } from '../report.ts';
import { checkWithPmd } from './index.ts';

await runGate('pmd', checkWithPmd, process.argv.slice(2));
