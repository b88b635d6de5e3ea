import type { PlatformFunction, PlatformTypeDefinition } from '../kernel/platform-type.ts';

/** Every `getX()`/`isX()` of a describe result can also be read as the property `x`. Keys: `'Boolean isCustom'`. */
export function describeProperties(
    getters: Record<string, PlatformFunction>
): Pick<PlatformTypeDefinition, 'methods' | 'props'> {
    const methods: Record<string, PlatformFunction> = {};
    const props: Record<string, { get: PlatformFunction }> = {};
    for (const [signature, get] of Object.entries(getters)) {
        const [type, name] = signature.split(/ (?=\w+$)/) as [string, string];
        methods[`${signature}()`] = get;
        props[`${type} ${name.replace(/^(get|is)(.)/, (_, __, first: string) => first.toLowerCase())}`] = { get };
    }
    return { methods, props };
}
