/** Whether the files lie where the platform looks for them, each with what belongs to it, so that each reaches the package. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../../build/problems.ts';
import { problem } from './project.ts';
import type { MetadataFile, MetadataProject } from './project.ts';
import { BUNDLE_EXTENSIONS, SOURCE_TYPES } from './source-types.ts';
import { child, textOf } from './xml.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export function checkLayout(project: MetadataProject): Problem[] {
    return [
        ...project.metadata.flatMap((file) => [
            ...checkPlace(file),
            ...checkRoot(file),
            ...checkApiVersion(file, project.apiVersion),
            ...checkContent(file, project)
        ]),
        ...project.files
            .filter((path) => !path.endsWith('-meta.xml') && !project.isIgnored(path))
            .flatMap(checkContentFile)
    ];
}

function checkPlace({ path, folder, suffix }: MetadataFile): Problem[] {
    // A bundle's meta file and an object's lie in a folder of their own; a report's in its report folder.
    const near = [basename(dirname(path)), basename(dirname(dirname(path)))];
    if (near.includes(folder)) return [];
    return [
        problem(
            path,
            0,
            `A .${suffix}-meta.xml lies in a folder "${folder}".`,
            `Move it into "${folder}", or correct its suffix.`
        )
    ];
}

function checkRoot({ path, root, type, name }: MetadataFile): Problem[] {
    const problems: Problem[] = [];
    if (root.name !== type)
        problems.push(
            problem(
                path,
                root.line,
                `The root element is <${root.name}>.`,
                `Write <${type}>, as the file's suffix says.`
            )
        );
    if (root.attributes['xmlns'] !== NAMESPACE) {
        problems.push(
            problem(path, root.line, 'The metadata namespace is missing.', `Write <${type} xmlns="${NAMESPACE}">.`)
        );
    }
    const fullName = textOf(root, 'fullName');
    if (fullName !== '' && fullName !== name) {
        problems.push(
            problem(
                path,
                root.line,
                `<fullName> is "${fullName}", the file is called "${name}".`,
                'Make them the same.'
            )
        );
    }
    return problems;
}

function checkApiVersion({ path, root, type }: MetadataFile, expected: string): Problem[] {
    if (!['ApexClass', 'ApexTrigger', 'LightningComponentBundle'].includes(type)) return [];
    const element = child(root, 'apiVersion');
    if (element?.text === expected) return [];
    const found = element === undefined ? 'There is no <apiVersion>' : `<apiVersion> is ${element.text}`;
    return [
        problem(
            path,
            element?.line ?? root.line,
            `${found}.`,
            `Write <apiVersion>${expected}</apiVersion>, the project's version.`
        )
    ];
}

function checkContent({ path, content, suffix, name }: MetadataFile, project: MetadataProject): Problem[] {
    const beside = (found: boolean, missing: string, cure: string): Problem[] =>
        found ? [] : [problem(path, 0, missing, cure)];
    const source = path.slice(0, -'-meta.xml'.length);
    if (content === 'same-name') {
        return beside(
            existsSync(source),
            `There is no ${basename(source)} beside it.`,
            'Restore the source, or delete this file.'
        );
    }
    if (content === 'any-extension') {
        const start = path.slice(0, -`${suffix}-meta.xml`.length);
        const found = project.files.some((file) => file.startsWith(start) && file !== path);
        return beside(
            found,
            `There is no file ${name}.* beside it.`,
            'Run: npm run build. If it is still missing, delete this file.'
        );
    }
    if (content === 'bundle') return checkBundle(path, project);
    return [];
}

function checkBundle(metaFile: string, project: MetadataProject): Problem[] {
    const folder = dirname(metaFile);
    const bundle = basename(folder);
    const problems: Problem[] = [];
    if (basename(metaFile) !== `${bundle}.js-meta.xml`) {
        problems.push(
            problem(
                metaFile,
                0,
                `The bundle's folder is called "${bundle}".`,
                `Rename this file to ${bundle}.js-meta.xml.`
            )
        );
    }
    if (!existsSync(join(folder, `${bundle}.js`))) {
        problems.push(problem(metaFile, 0, `The bundle has no compiled ${bundle}.js.`, 'Run: npm run build'));
    }
    for (const file of project.files) {
        if (!file.startsWith(folder + sep) || file === metaFile || project.isIgnored(file)) continue;
        if (!BUNDLE_EXTENSIONS.has(extname(file))) {
            problems.push(
                problem(
                    file,
                    0,
                    `The platform takes no ${extname(file)} file in a bundle.`,
                    'Delete it, or list it in .forceignore.'
                )
            );
        }
    }
    return problems;
}

/** A file that is not a meta file must belong to one, or be kept out of deployments by .forceignore. */
function checkContentFile(path: string): Problem[] {
    const parts = path.split(sep);
    const lwc = parts.lastIndexOf('lwc');
    if (lwc !== -1 && lwc < parts.length - 2) {
        const bundle = parts[lwc + 1] ?? '';
        const meta = join(parts.slice(0, lwc + 2).join(sep), `${bundle}.js-meta.xml`);
        return existsSync(meta)
            ? []
            : [problem(path, 0, `Its bundle has no ${basename(meta)}.`, `Add ${relative(dirname(path), meta)}.`)];
    }
    const owner = SOURCE_TYPES.find(({ folder, content }) => content !== 'none' && folder === basename(dirname(path)));
    if (owner?.content === 'same-name') {
        return existsSync(`${path}-meta.xml`)
            ? []
            : [problem(path, 0, `There is no ${basename(path)}-meta.xml.`, 'Add it, or delete this file.')];
    }
    if (owner?.content === 'any-extension') {
        const meta = `${path.slice(0, -extname(path).length)}.${owner.suffix}-meta.xml`;
        return existsSync(meta)
            ? []
            : [problem(path, 0, `There is no ${basename(meta)}.`, 'Add it, or delete this file.')];
    }
    return [
        problem(
            path,
            0,
            'It reaches no package: no kind of metadata takes it.',
            "Move it to its kind's folder, or list it in .forceignore."
        )
    ];
}
