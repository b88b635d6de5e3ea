import { platformType } from '../kernel/platform-type.ts';
import { nullPointer } from '../kernel/exceptions.ts';

/** A package version: major, minor and, for a patch, its number. */
export class Version {
    constructor(
        readonly major: number,
        readonly minor: number,
        readonly patch: number | null
    ) {}
    apexText(): string {
        return [this.major, this.minor, ...(this.patch === null ? [] : [this.patch])].join('.');
    }
}

platformType({
    name: 'System.Version',
    test: (v) => v instanceof Version,
    constructors: {
        '(Integer major, Integer minor)': (major: number, minor: number) => new Version(major, minor, null),
        '(Integer major, Integer minor, Integer patch)': (major: number, minor: number, patch: number) =>
            new Version(major, minor, patch)
    },
    methods: {
        'Integer compareTo(System.Version other)': (v: Version, other: Version | null) => {
            if (other === null) throw nullPointer();
            return (
                Math.sign(v.major - other.major) ||
                Math.sign(v.minor - other.minor) ||
                Math.sign((v.patch ?? 0) - (other.patch ?? 0))
            );
        },
        'Integer major()': (v: Version) => v.major,
        'Integer minor()': (v: Version) => v.minor,
        'Integer patch()': (v: Version) => v.patch
    }
});
