import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.gif': 'image/gif',
    '.json': 'application/json; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8'
};

/** Files under a name that changes with their content may be kept for good. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

export function sendText(response: ServerResponse, text: string, type: string, cacheControl: string): void {
    response.writeHead(200, {
        'content-type': type,
        'cache-control': cacheControl,
        'x-content-type-options': 'nosniff'
    });
    response.end(text);
}

/** Sends a file below `dir`; false when there is none. A path that leads out of `dir` is none. */
export async function sendFile(
    response: ServerResponse,
    dir: string,
    relative: string,
    cacheControl: string
): Promise<boolean> {
    const file = path.resolve(dir, `./${relative}`);
    if (file !== dir && !file.startsWith(dir + path.sep)) return false;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return false;
    response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-length': found.size,
        'cache-control': cacheControl,
        'x-content-type-options': 'nosniff'
    });
    await new Promise<void>((resolve, reject) => {
        createReadStream(file).on('error', reject).pipe(response).on('close', resolve);
    });
    return true;
}
