import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { baseComponentsDir, packageDir } from './paths.ts';

/** Name of the global that carries the page's context: user, locale, labels, permissions (see server/context.ts). */
export const CONTEXT = '$courtsideContext';

const PREFIX = '\0platform:';

/** What the base components import and npm resolves elsewhere than a browser bundle needs. */
export function baseComponentModules(): Plugin {
    const files: Record<string, string> = { dompurify: path.join(packageDir('dompurify'), 'dist/purify.es.mjs') };
    return {
        name: 'base-component-modules',
        resolveId: (id) =>
            files[id] ?? (id.startsWith('@locker/') ? path.join(packageDir(id), 'dist/index.mjs.js') : null)
    };
}

/**
 * `@salesforce/i18n/*`, `@salesforce/user/*` and `@salesforce/client/*`: values of the signed-in user, read from the page
 * when the module is evaluated, so that one bundle serves every user. The base components' own default fills a gap.
 */
export function userContextModules(): Plugin {
    return {
        name: 'user-context-modules',
        resolveId: (id) => (/^@salesforce\/(i18n|user|client)\//.test(id) ? PREFIX + id : null),
        load(id) {
            if (!id.startsWith(PREFIX)) return null;
            const [, group, name] = /^@salesforce\/(i18n|user|client)\/(.+)$/.exec(id.slice(PREFIX.length)) ?? [];
            if (group === undefined || name === undefined) return null;
            const value = `globalThis.${CONTEXT}?.${group}?.[${JSON.stringify(name)}]`;
            if (group === 'user' && !['Id', 'isGuest'].includes(name))
                return this.error(`@salesforce/user/${name} is not a module of the platform`);
            if (group === 'client' && name !== 'formFactor')
                return this.error(`@salesforce/client/${name} is not a module of the platform`);
            if (group !== 'i18n') return `export default ${value};`;
            const fallback = path.join(baseComponentsDir, 'scopedImports', `@salesforce-i18n-${name}.js`);
            if (!existsSync(fallback)) return this.error(`@salesforce/i18n/${name} is not known to the local org`);
            return `import fallback from ${JSON.stringify(fallback)};\nexport default ${value} ?? fallback;`;
        }
    };
}
