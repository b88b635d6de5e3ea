import { callerAccess } from '../kernel/caller.ts';
import type { Access } from '../kernel/engine.ts';
import { platformType } from '../kernel/platform-type.ts';
import { unsupported } from './arguments.ts';

export class AccessLevelValue {
    constructor(readonly mode: Access['mode']) {}
}
const USER = new AccessLevelValue('user');
const SYSTEM = new AccessLevelValue('system');

/** The access a statement runs with: what it was given, else the default of the calling class. System mode does not lift sharing. */
export function accessAt(level: AccessLevelValue | null = null): Access {
    const caller = callerAccess();
    return level ? { mode: level.mode, sharing: level.mode === 'user' || caller.sharing } : caller;
}

platformType({
    name: 'System.AccessLevel',
    test: (v) => v instanceof AccessLevelValue,
    staticProps: {
        'System.AccessLevel USER_MODE': { get: () => USER },
        'System.AccessLevel SYSTEM_MODE': { get: () => SYSTEM }
    },
    methods: unsupported('AccessLevel', 'System.AccessLevel withPermissionSetId(String id)')
});
