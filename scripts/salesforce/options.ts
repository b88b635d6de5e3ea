import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LOCAL_ORG, type Target } from './connect.ts';

/** Options every command over jsforce takes. */
export const TARGET_OPTIONS = {
    url: { type: 'string' },
    username: { type: 'string' },
    password: { type: 'string' },
    'access-token': { type: 'string' },
    help: { type: 'boolean', short: 'h' }
} as const satisfies ParseArgsConfig['options'];

export const TARGET_HELP = `  --url URL             the org (default ${LOCAL_ORG.url}, the local org)
  --username NAME       (default ${LOCAL_ORG.username})
  --password WORD       (default: the local org's)
  --access-token TOKEN  instead of a password, for any other org: sf org display --target-org NAME`;

export function targetOf(values: {
    url?: string | undefined;
    username?: string | undefined;
    password?: string | undefined;
    'access-token'?: string | undefined;
}): Target {
    return {
        url: (values.url ?? LOCAL_ORG.url).replace(/\/+$/, ''),
        username: values.username ?? LOCAL_ORG.username,
        password: values.password ?? LOCAL_ORG.password,
        ...(values['access-token'] ? { accessToken: values['access-token'] } : {})
    };
}

/** `parseArgs`, with its complaint turned into one line and the usage. Exits on --help. */
export function commandLine<T extends NonNullable<ParseArgsConfig['options']>>(
    options: T,
    usage: string
): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
    try {
        const { values } = parseArgs({ options, allowPositionals: false });
        if ((values as { help?: boolean }).help) {
            process.stdout.write(`${usage}\n`);
            process.exit(0);
        }
        return values;
    } catch (error) {
        process.stderr.write(`${(error as Error).message}\n\n${usage}\n`);
        process.exit(2);
    }
}
