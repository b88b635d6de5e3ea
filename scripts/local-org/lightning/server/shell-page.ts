import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { CONTEXT } from '../bundles/platform-modules.ts';

export interface ShellPage {
    title: string;
    language: string;
    direction: string;
    context: object;
    /** Addresses of modules by import specifier. */
    imports: Readonly<Record<string, string>>;
    /** What to tell the developer instead of the page when the project cannot be built. */
    problem: string | null;
}

const STYLE_SHEETS = ['/lightning/assets/slds2.cosmos.css', '/lightning/assets/shell.css'];

/** Sends the one HTML page of the shell. Its policy lets nothing in or out but the org itself, as Lightning's does. */
export function sendShellPage(response: ServerResponse, page: ShellPage): void {
    const nonce = randomBytes(16).toString('base64');
    const policy = [
        "default-src 'self'",
        // Lightning Web Security evaluates components, and scripts of static resources, in its sandbox.
        `script-src 'self' 'nonce-${nonce}' 'unsafe-eval' blob:`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'none'"
    ].join('; ');
    response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin'
    });
    response.end(html(page, nonce));
}

const html = (
    { title, language, direction, context, imports, problem }: ShellPage,
    nonce: string
): string => `<!doctype html>
<html lang="${attribute(language)}" dir="${attribute(direction)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${attribute(title)}</title>
<link rel="icon" href="/lightning/assets/favicon.svg" type="image/svg+xml">
${STYLE_SHEETS.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script nonce="${nonce}">
globalThis.${CONTEXT} = ${inline(context)};
globalThis.${CONTEXT}.client = { formFactor: matchMedia('(max-width: 767px)').matches ? 'Small' : 'Large' };
document.documentElement.classList.add('slds-color-scheme_' + (localStorage.getItem('theme') || 'system'));
</script>
<script type="importmap" nonce="${nonce}">${inline({ imports })}</script>
</head>
<body class="slds-scope">
${problem === null ? START : `<main class="build-problem"><h1>The project cannot be built</h1><pre>${attribute(problem)}</pre><p>Save a correction and this page reloads.</p></main>`}
<script type="module" nonce="${nonce}">
new EventSource('/lightning/events').addEventListener('reload', () => location.reload());
${problem === null ? "await import('@lwc/synthetic-shadow');\nconst { start } = await import('shell/app');\nstart(document.body);" : ''}
</script>
</body>
</html>
`;

const START = '<div class="shell-loading" role="status"><span class="slds-assistive-text">Loading</span></div>';

const attribute = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** JSON that cannot end the script element it stands in. */
const inline = (value: unknown): string =>
    JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
