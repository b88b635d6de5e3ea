import type { UserError } from './user-error.mjs';

interface LockEntry {
    version?: string;
    optional?: boolean;
    devOptional?: boolean;
}

export declare function requireSupportedNode(version?: string): void;
export declare function missing(root: string): 'nothing' | 'packages' | 'native';
export declare function covers(installed: Record<string, LockEntry>, wanted: Record<string, LockEntry>): boolean;
export declare function ensureInstalled(root: string, say: (line: string) => void): Promise<void>;
export declare function npm(root: string, args: string[], say: (line: string) => void): Promise<void>;
export declare function explain(output: string): UserError;
