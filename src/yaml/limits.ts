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

/** A node whose members are being counted. */
interface Frame {
  readonly node: YamlNode;
  next: number;
  total: number;
}

/** Linear in the size of the text; an explicit stack, so that a hostile document's depth does not become ours. */
function measure(root: YamlNode): Size {
  const sizes = new Map<YamlNode, number>();
  const stack: Frame[] = [{ node: root, next: 0, total: 1 }];
  let own = 0;
  let aliases = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = memberOf(frame.node, frame.next);
    const known = child === undefined ? undefined : sizes.get(child);
    frame.next += 1;
    if (known !== undefined) {
      frame.total = Math.min(frame.total + known, Number.MAX_SAFE_INTEGER / 2);
    } else if (child !== undefined) {
      stack.push({ node: child, next: 0, total: 1 });
      // The child is asked for again when its size is known.
      frame.next -= 1;
    } else {
      own += 1;
      if (frame.node.kind === 'alias') aliases += 1;
      sizes.set(frame.node, frame.total);
      stack.pop();
    }
  }
  return { total: sizes.get(root) ?? 0, own, aliases };
}

function memberOf(node: YamlNode, index: number): YamlNode | undefined {
  switch (node.kind) {
    case 'scalar':
      return undefined;
    case 'alias':
      return index === 0 ? node.target : undefined;
    case 'sequence':
      return node.items[index];
    case 'mapping': {
      const entry = node.entries[index >> 1];
      return index % 2 === 0 ? entry?.key : entry?.value;
    }
    default:
      return node satisfies never;
  }
}
