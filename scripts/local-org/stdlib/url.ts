import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { unsupported } from './arguments.ts';

/** java.net.URL: parts as written, nothing normalized. */
class UrlValue {
    readonly parts: {
        protocol: string;
        userInfo: string | null;
        host: string;
        port: number;
        path: string;
        query: string | null;
        ref: string | null;
    };
    constructor(readonly text: string) {
        const m =
            /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/(?:([^@/?#]*)@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(
                text.trim()
            );
        if (!m) throw apexException('System.StringException', `no protocol: ${text}`);
        this.parts = {
            protocol: m[1]!.toLowerCase(),
            userInfo: m[2] ?? null,
            host: m[3] ?? '',
            port: m[4] ? Number(m[4]) : -1,
            path: m[5]!,
            query: m[6] ?? null,
            ref: m[7] ?? null
        };
    }
    get file(): string {
        return this.parts.query === null ? this.parts.path : `${this.parts.path}?${this.parts.query}`;
    }
    get authority(): string {
        const { userInfo, host, port } = this.parts;
        return `${userInfo === null ? '' : `${userInfo}@`}${host}${port < 0 ? '' : `:${port}`}`;
    }
    apexText(): string {
        return this.text;
    }
}
const DEFAULT_PORTS: Record<string, number> = { http: 80, https: 443, ftp: 21 };
const withoutRef = (u: UrlValue): string => u.text.replace(/#.*$/, '');

platformType({
    name: 'System.Url',
    test: (v) => v instanceof UrlValue,
    constructors: {
        '(String text)': (text: string) => new UrlValue(text),
        '(System.Url context, String text)': (context: UrlValue, text: string) =>
            new UrlValue(new URL(text, context.text).href),
        '(String protocol, String host, String file)': (protocol: string, host: string, file: string) =>
            new UrlValue(`${protocol}://${host}${file}`),
        '(String protocol, String host, Integer port, String file)': (
            protocol: string,
            host: string,
            port: number,
            file: string
        ) => new UrlValue(`${protocol}://${host}:${port}${file}`)
    },
    statics: unsupported(
        'URL',
        'System.Url getCurrentRequestUrl()',
        'String getFileFieldURL(String entityId, String fieldName)',
        'System.Url getOrgDomainUrl()',
        'System.Url getSalesforceBaseUrl()'
    ),
    methods: {
        'String getAuthority()': (u: UrlValue) => u.authority,
        'Integer getDefaultPort()': (u: UrlValue) => DEFAULT_PORTS[u.parts.protocol] ?? -1,
        'String getFile()': (u: UrlValue) => u.file,
        'String getHost()': (u: UrlValue) => u.parts.host,
        'String getPath()': (u: UrlValue) => u.parts.path,
        'Integer getPort()': (u: UrlValue) => u.parts.port,
        'String getProtocol()': (u: UrlValue) => u.parts.protocol,
        'String getQuery()': (u: UrlValue) => u.parts.query,
        'String getRef()': (u: UrlValue) => u.parts.ref,
        'String getUserInfo()': (u: UrlValue) => u.parts.userInfo,
        'Boolean sameFile(System.Url other)': (u: UrlValue, other: UrlValue) => withoutRef(u) === withoutRef(other),
        'String toExternalForm()': (u: UrlValue) => u.text,
        'String toString()': (u: UrlValue) => u.text
    }
});
