/** `npm start [-- --port N]`: installs what is missing, then hands over to scripts/start/main.ts. */
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
    const { start } = await import('./start/main.ts');
    await start(root, process.argv.slice(2), steps.say);
});
