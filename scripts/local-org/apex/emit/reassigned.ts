import { AssignExpressionContext, IdPrimaryContext, PrimaryExpressionContext } from '@apexdevtools/apex-parser';

interface TreeNode {
    children?: TreeNode[] | null;
}

/**
 * Lower-cased names that a plain `=` gives a new value somewhere in the code. A variable that starts with a value and is
 * not among them is never null, since `+=`, `++` and their like never give null: its reads need no check.
 */
export function reassigned(nodes: readonly unknown[]): Set<string> {
    const names = new Set<string>();
    const walk = (node: TreeNode): void => {
        if (node instanceof AssignExpressionContext && node.ASSIGN()) {
            const left = node.expression(0);
            const p = left instanceof PrimaryExpressionContext ? left.primary() : null;
            if (p instanceof IdPrimaryContext) names.add(p.id().getText().toLowerCase());
        }
        for (const child of node.children ?? []) walk(child);
    };
    for (const n of nodes) walk(n as TreeNode);
    return names;
}
