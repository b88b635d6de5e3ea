/** `npm test [-- suite ...]`: installs what is missing, then hands over to scripts/test/main.ts. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/installation.mjs';
import { Steps } from './lib/steps.mjs';
import { runMain } from './lib/user-error.mjs';

await runMain(async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const steps = new Steps();
    await ensureInstalled(root, steps.say);
    // Only now can TypeScript be loaded: tsx is one of the packages.
    const { register } = await import('tsx/esm/api');
    register();
    const { test } = await import('./test/main.ts');
    await test(root, process.argv.slice(2), steps.say);
});
