import type { YamlNode } from './node.ts';

/**
 * True where aliases blow a small text up ("billion laughs"), by go-yaml's own measure of what is too much.
 * https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/decode.go (allowedAliasRatio)
 */
export function expandsBeyondLimits(root: YamlNode): boolean {
  const { total, own, aliases } = measure(root);
  const throughAliases = total - own;
  return aliases > 0 && throughAliases > 100 && total > 1000 && throughAliases / total > allowedRatio(total);
}

function allowedRatio(total: number): number {
  if (total <= 400_000) return 0.99;
  if (total >= 4_000_000) return 0.1;
  return 0.99 - (0.89 * (total - 400_000)) / 3_600_000;
}

/** How many nodes the document stands for, how many of them are written out, and how many aliases it has. */
interface Size {
  readonly total: number;
  readonly own: number;
  readonly aliases: number;
}

/** Linear in the size of the text; an explicit stack, so that a hostile document's depth does not become ours. */
function measure(root: YamlNode): Size {
  const sizes = new Map<YamlNode, number>();
  const stack: { readonly node: YamlNode; readonly ready: boolean }[] = [{ node: root, ready: false }];
  let own = 0;
  let aliases = 0;
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { node, ready } = frame;
    if (sizes.has(node)) continue;
    const children = childrenOf(node);
    if (ready || children.length === 0) {
      own += 1;
      if (node.kind === 'alias') aliases += 1;
      const size = children.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1);
      sizes.set(node, Math.min(size, Number.MAX_SAFE_INTEGER / 2));
    } else {
      stack.push({ node, ready: true }, ...children.map((child) => ({ node: child, ready: false })));
    }
  }
  return { total: sizes.get(root) ?? 0, own, aliases };
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'alias':
      return [node.target];
    case 'sequence':
      return node.items;
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    default:
      return node satisfies never;
  }
}
