import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { typescriptPlugin } from '../bundles/lwc-compile.ts';
import { shellModulesDir } from '../bundles/paths.ts';

/** Modules of the browser side that are no components, with a state that no other test shares. */
export async function loadModule<T>(...ids: string[]): Promise<T> {
    const entry = '\0entry';
    const bundle = await rollup({
        input: entry,
        plugins: [
            {
                name: 'shell-modules',
                resolveId(id, importer) {
                    if (id === entry) return id;
                    return id.startsWith('.')
                        ? `${path.resolve(path.dirname(importer!), id)}.ts`
                        : path.join(shellModulesDir, id, `${path.basename(id)}.ts`);
                },
                load: (id) => (id === entry ? ids.map((each) => `export * from '${each}';`).join('\n') : null)
            },
            typescriptPlugin()
        ]
    });
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    const dir = await mkdtemp(path.join(tmpdir(), 'shell-module-'));
    try {
        const file = path.join(dir, 'module.mjs');
        await writeFile(file, output[0].code);
        return (await import(pathToFileURL(file).href)) as T;
    } finally {
        await rm(dir, { recursive: true });
    }
}

export interface FakeServer {
    /** Requests so far: method, address, parsed body. */
    requests: { method: string; url: string; body: unknown }[];
    answer: (url: string, method: string, body: unknown) => { status?: number; body?: unknown };
    restore(): void;
}

/** Takes the place of `fetch` until `restore`. */
export function fakeServer(answer: FakeServer['answer']): FakeServer {
    const real = globalThis.fetch;
    const server: FakeServer = {
        requests: [],
        answer,
        restore: () => {
            globalThis.fetch = real;
        }
    };
    globalThis.fetch = (input, init) => {
        const url = String(input);
        const method = init?.method ?? 'GET';
        const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
        server.requests.push({ method, url, body });
        const { status = 200, body: reply = null } = server.answer(url, method, body);
        return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(reply), { status }));
    };
    return server;
}

/** Lets everything that is already due happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
