import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Session, Sessions } from '../http/sessions.ts';
import type { Org } from '../kernel/engine.ts';
import type { LoadedSchema } from '../schema/loaded.ts';
import { Bundles } from './bundles/bundles.ts';
import { designSystemDir, shellAssetsDir } from './bundles/paths.ts';
import { BuildProblem } from './bundles/project.ts';
import { pageContext } from './server/context.ts';
import { RecentRecords } from './server/lists.ts';
import { LiveReload } from './server/live-reload.ts';
import { ProjectMetadata } from './server/metadata.ts';
import { sessionCookie } from './server/people.ts';
import { HttpError, readJson, replyOf, sendJson, type Call, type Reply } from './server/reply.ts';
import { routesOf } from './server/routes.ts';
import { sendShellPage } from './server/shell-page.ts';
import { IMMUTABLE, sendFile, sendText } from './server/static-files.ts';

/** An org that can read its source again after a change on disk. */
type ReloadableOrg = Org & { reload?: () => void; problems?: readonly { at: string; message: string }[] };

export interface LightningOptions {
    sessions: Sessions;
    /** The project's metadata; a function when a reload of the org replaces it. */
    loaded: LoadedSchema | (() => LoadedSchema);
    /** Who is signed in on the first visit; the administrator when absent. */
    defaultUser?: string;
    /** Runs components in the Lightning Web Security sandbox. */
    lightningWebSecurity?: boolean;
    /** Watches the project's folders and reloads open pages. */
    watch?: boolean;
    /** Told what is going on: a first build takes half a minute. */
    report?: (message: string) => void;
}

export interface Lightning {
    /** Answers requests of the shell; false when the address is not one of its own. */
    handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
    /** Resolves when pages can be served at once; rejects when the project does not build. */
    ready(): Promise<void>;
    /** Ends watching and open streams. */
    close(): void;
}

const BUNDLE = /^\/lightning\/bundles\/([\w-]+)\/(.+)$/;
const PROJECT_BUNDLE = /^\/lightning\/bundles\/project\/(\w+)\/(components|loader)\.js$/;
const RESOURCE = /^\/resource\/(\w+)(?:\/(.+))?$/;

/** The Lightning-like shell: pages, components, and the services they call, for browsers on this machine. */
export function createLightning(org: ReloadableOrg, options: LightningOptions): Lightning {
    return new LightningShell(org, options);
}

class LightningShell implements Lightning {
    private readonly loaded: () => LoadedSchema;
    private readonly bundles: Bundles;
    private readonly recent: RecentRecords;
    private readonly routes: ReturnType<typeof routesOf>;
    private readonly live: LiveReload;
    private readonly lightningWebSecurity: boolean;
    private readonly report: (message: string) => void;
    private metadata: ProjectMetadata;
    private generation = 0;
    /** Why the org could not read its source after the last change. */
    private orgProblem: string | null = null;

    constructor(
        private readonly org: ReloadableOrg,
        private readonly options: LightningOptions
    ) {
        const { loaded } = options;
        this.loaded = typeof loaded === 'function' ? loaded : () => loaded;
        this.report = options.report ?? ((message) => void process.stderr.write(`${message}\n`));
        this.lightningWebSecurity = options.lightningWebSecurity ?? true;
        this.metadata = new ProjectMetadata(this.loaded());
        const { sourceDirs } = this.loaded();
        this.bundles = new Bundles({
            org,
            sourceDirs,
            loaded: this.loaded,
            lightningWebSecurity: this.lightningWebSecurity,
            report: this.report
        });
        this.recent = new RecentRecords((id) => org.schema.objectByPrefix(id.slice(0, 3))?.name);
        this.routes = routesOf(options.sessions, {
            metadata: () => this.metadata,
            components: async () => (await this.bundles.project()).meta,
            recent: this.recent
        });
        this.live = new LiveReload(options.watch ? sourceDirs : [], (changes) =>
            this.sourceChanged(changes.has('org'))
        );
    }

    async ready(): Promise<void> {
        await this.bundles.project();
    }

    close(): void {
        this.live.close();
    }

    async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const { method = 'GET' } = request;
        if (method === 'GET' && pathname === '/') return redirect(response, '/lightning/page/home');
        const ours =
            pathname.startsWith('/lightning/') ||
            pathname.startsWith('/apexremote/') ||
            pathname.startsWith('/resource/');
        if (!ours) return false;
        if (!fromThisMachine(request)) return refuse(response);
        const route = this.routes.find((r) => r.method === method && r.pattern.test(pathname));
        if (route) {
            sendJson(response, await this.answer(request, pathname, searchParams, route));
            return true;
        }
        if (method !== 'GET') return false;
        if (pathname === '/lightning/events') {
            this.live.connect(request, response);
            return true;
        }
        return (await this.sendAsset(request, response, pathname)) || this.sendPage(request, response, pathname);
    }

    private async answer(
        request: IncomingMessage,
        pathname: string,
        query: URLSearchParams,
        route: ReturnType<typeof routesOf>[number]
    ): Promise<Reply> {
        try {
            const session = this.options.sessions.fromRequest(request);
            if (!session)
                throw new HttpError(401, { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' });
            const { userId } = session;
            const call: Call = {
                org: this.org,
                userId,
                params: (route.pattern.exec(pathname) ?? []).slice(1).map(decodeURIComponent),
                query,
                headers: request.headers,
                body: await readJson(request),
                run: (work) => this.org.transaction(userId, work)
            };
            return await route.endpoint(call);
        } catch (error) {
            return replyOf(error, `${request.method} ${pathname}`);
        }
    }

    private async sendAsset(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
        if (pathname === '/lightning/assets/slds2.cosmos.css')
            return sendFile(
                response,
                path.join(designSystemDir, 'dist/css/bundled'),
                'slds2.cosmos.css',
                'public, max-age=86400'
            );
        if (pathname.startsWith('/lightning/assets/'))
            return sendFile(response, shellAssetsDir, pathname.slice('/lightning/assets/'.length), 'no-cache');
        const [, version, part] = PROJECT_BUNDLE.exec(pathname) ?? [];
        if (version) {
            const project = await this.bundles.project().catch(() => null);
            if (project?.version !== version) return notFound(response);
            sendText(
                response,
                part === 'loader' ? project.loader : project.components,
                'text/javascript; charset=utf-8',
                IMMUTABLE
            );
            return true;
        }
        const [, bundle, file] = BUNDLE.exec(pathname) ?? [];
        if (bundle && file) {
            const dir = await this.bundles.folder(bundle);
            return (dir !== null && (await sendFile(response, dir, file, IMMUTABLE))) || notFound(response);
        }
        const [, resourceName, inside] = RESOURCE.exec(pathname) ?? [];
        return resourceName ? this.sendStaticResource(request, response, resourceName, inside) : false;
    }

    private async sendStaticResource(
        request: IncomingMessage,
        response: ServerResponse,
        name: string,
        inside: string | undefined
    ): Promise<boolean> {
        const resource = this.options.sessions.fromRequest(request) && this.metadata.staticResource(name);
        if (!resource || !existsSync(resource.content)) return notFound(response);
        if (inside)
            return (
                (await sendFile(response, resource.content, decodeURIComponent(inside), 'no-cache')) ||
                notFound(response)
            );
        const type = /^text\/|javascript|json/.test(resource.contentType)
            ? `${resource.contentType}; charset=utf-8`
            : resource.contentType;
        response.writeHead(200, {
            'content-type': type,
            'cache-control': 'no-cache',
            'x-content-type-options': 'nosniff'
        });
        response.end(readFileSync(resource.content));
        return true;
    }

    private async sendPage(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
        if (!/^\/lightning\/(?:r|o|n|page|setup)\//.test(pathname) && !request.headers.accept?.includes('text/html'))
            return notFound(response);
        const session = this.options.sessions.fromRequest(request) ?? this.firstVisit(response);
        const built = await this.bundles.project().catch((error: unknown) => {
            if (error instanceof BuildProblem) return error;
            throw error;
        });
        const problem = this.orgProblem ?? (built instanceof BuildProblem ? built.message : null);
        const user = this.org.user(session.userId);
        const context = pageContext(session.userId, {
            org: this.org,
            metadata: this.metadata,
            permissions: built instanceof BuildProblem ? { custom: new Set(), user: new Set() } : built.permissions,
            lightningWebSecurity: this.lightningWebSecurity,
            build: String(this.generation)
        });
        const imports = await this.bundles.imports();
        sendShellPage(response, {
            title: context.app.label,
            language: user.language.replace('_', '-'),
            direction: String(context.i18n.dir),
            context,
            imports,
            problem
        });
        return true;
    }

    /** A browser without a session is signed in at once: the local org is for looking around, and its passwords are public. */
    private firstVisit(response: ServerResponse): Session {
        const session = this.options.sessions.open(
            this.org.user(this.options.defaultUser ?? 'admin@courtside.example').id
        );
        response.setHeader('set-cookie', sessionCookie(session.token));
        return session;
    }

    private async sourceChanged(orgToo: boolean): Promise<void> {
        if (orgToo) this.reloadOrg();
        await this.bundles.rebuild();
        this.generation++;
    }

    /** Source that cannot be loaded leaves the org as it was; the page says why until it can. */
    private reloadOrg(): void {
        try {
            this.org.reload?.();
            this.metadata = new ProjectMetadata(this.loaded());
            this.orgProblem = null;
            for (const { at, message } of this.org.problems ?? []) this.report(`does not compile: ${at}: ${message}`);
        } catch (error) {
            this.orgProblem = error instanceof Error ? error.message : String(error);
            this.report(this.orgProblem);
        }
    }
}

function redirect(response: ServerResponse, location: string): true {
    response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
    return true;
}

function notFound(response: ServerResponse): true {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
    return true;
}

function refuse(response: ServerResponse): true {
    response
        .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The local org answers only pages of its own.\n');
    return true;
}

/**
 * A web page elsewhere must neither reach the org under a name of its own that points here (DNS rebinding) nor post to it.
 */
function fromThisMachine({ headers, method }: IncomingMessage): boolean {
    const { host = '', origin } = headers;
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return false;
    return method === 'GET' || origin === undefined || origin === `http://${host}`;
}
