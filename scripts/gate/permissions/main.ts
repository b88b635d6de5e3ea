import { runGate } from '../report.ts';
import { checkPermissions, writeTable } from './index.ts';

const args = process.argv.slice(2);
if (args.includes('--write')) writeTable(process.cwd());
await runGate(
    'permissions',
    checkPermissions,
    args.filter((argument) => argument !== '--write')
);
