import { runGate } from '../report.ts';
import { lintMetadata } from './index.ts';

await runGate('metadata', lintMetadata, process.argv.slice(2));
