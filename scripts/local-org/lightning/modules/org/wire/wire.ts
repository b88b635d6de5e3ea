import { deepFreeze } from 'org/http';

export interface WireValue<T> {
    data: T | undefined;
    error: unknown;
}

export type Emit<T> = (value: WireValue<T>) => void;

/**
 * Base of the wire adapters. As on the platform: the first value is empty, a configuration with an undefined value is
 * incomplete and waits, and a new configuration leaves the old value standing until the new one arrives.
 */
export abstract class WireAdapter<Config extends object, T> {
    private connected = false;
    private config: Config | undefined;
    private stop: (() => void) | undefined;

    constructor(private readonly callback: (value: WireValue<T>) => void) {
        this.emit({ data: undefined, error: undefined });
    }

    connect(): void {
        this.connected = true;
        this.start();
    }

    update(config: Config): void {
        this.config = config;
        this.start();
    }

    disconnect(): void {
        this.connected = false;
        this.stop?.();
        this.stop = undefined;
    }

    /** Begins to deliver values for a complete configuration; the result ends that. */
    protected abstract subscribe(config: Config, emit: Emit<T>): () => void;

    /** Called with each value before the component gets it. */
    protected provisioned(_value: WireValue<T>): void {}

    /** Whether a configuration can be acted on. */
    protected complete(config: Config): boolean {
        return Object.values(config).every((value) => value !== undefined);
    }

    private start(): void {
        if (!this.connected || !this.config) return;
        this.stop?.();
        this.stop = undefined;
        if (!this.complete(this.config)) return;
        let live = true;
        const stop = this.subscribe(this.config, (value) => live && this.emit(value));
        this.stop = () => {
            live = false;
            stop();
        };
    }

    private emit(value: WireValue<T>): void {
        const frozen = deepFreeze({ data: value.data, error: value.error });
        this.provisioned(frozen);
        this.callback(frozen);
    }
}

/** Delivers the outcome of one promise. */
export function emitOnce<T>(promise: Promise<T>, emit: Emit<T>): () => void {
    promise.then(
        (data) => emit({ data, error: undefined }),
        (error: unknown) => emit({ data: undefined, error })
    );
    return () => {};
}
