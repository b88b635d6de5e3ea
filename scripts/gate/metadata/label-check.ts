import type { Problem } from '../../build/problems.ts';
import { labelNames } from './catalogue.ts';
import { problem } from './project.ts';
import type { MetadataProject } from './project.ts';

/** A label's name is one in the whole org, whatever file it stands in, and whatever its case. */
export function checkLabels({ metadata }: MetadataProject): Problem[] {
    const seen = new Map<string, string>();
    return labelNames(metadata).flatMap(({ name, line, file }) => {
        const key = name.toLowerCase();
        const first = seen.get(key);
        if (first === undefined) {
            seen.set(key, file.name);
            return [];
        }
        return [
            problem(
                file.path,
                line,
                `The label ${name} is already in ${first}.labels-meta.xml.`,
                'Rename one of them, or delete it.'
            )
        ];
    });
}
