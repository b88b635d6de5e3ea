import type { Problem } from '../../build/problems.ts';
import type { GateReport } from '../report.ts';
import { catalogueOf } from './catalogue.ts';
import { checkKinds } from './kind-check.ts';
import { checkLabels } from './label-check.ts';
import { checkLayout } from './layout-check.ts';
import { checkPermissionSets } from './permission-set-check.ts';
import { problem, readProject } from './project.ts';
import type { MetadataFile } from './project.ts';
import { checkReferences } from './reference-check.ts';
import { checkAgainstSchema } from './schema-check.ts';
import { metadataSchema } from './schema.ts';

/**
 * Everything about the package's metadata that a deployment would refuse, or silently leave out, and that can be known without an
 * org. Compiled components must be there (`npm run build`).
 * @param root the folder with sfdx-project.json
 */
export function lintMetadata(root: string): GateReport {
    const project = readProject(root);
    const catalogue = catalogueOf(project);
    return {
        checked: project.files.filter((path) => !project.isIgnored(path)).length,
        problems: [
            ...project.unreadable,
            ...project.metadata.flatMap(checkSchema),
            ...checkLayout(project),
            ...checkKinds(project.metadata),
            ...checkLabels(project),
            ...checkPermissionSets(project, catalogue),
            ...checkReferences(project, catalogue)
        ]
    };
}

function checkSchema({ path, root, type }: MetadataFile): Problem[] {
    if (root.name !== type) return [];
    return checkAgainstSchema(root, type, metadataSchema()).map(({ line, message, cure }) =>
        problem(path, line, message, cure)
    );
}
