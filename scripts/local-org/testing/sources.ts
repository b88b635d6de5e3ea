/** Test methods of a class that could not be compiled, found in its text. */

const TEST_METHOD =
    /@istest\b(?:\s*\([^)]*\))?\s*(?:@\w+(?:\s*\([^)]*\))?\s*)*(?:(?:private|public|global|static)\s+)*void\s+(\w+)\s*\(|\btestmethod\b\s*(?:(?:private|public|global|static)\s+)*void\s+(\w+)\s*\(/gi;

/** Empty for a class that is not a test class. */
export function testsOfSource(text: string): string[] {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g, ' ');
    return [...code.matchAll(TEST_METHOD)].map((m) => m[1] ?? m[2]!);
}

/** True of a class marked `@IsTest` as a whole: its lines do not count as covered code. */
export const isTestClass = (text: string): boolean =>
    /^\s*(?:@\w+(?:\s*\([^)]*\))?\s*)*@istest\b[^;{]*\bclass\b/i.test(
        text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ')
    );
