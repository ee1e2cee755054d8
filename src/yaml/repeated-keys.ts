import type { MappingNode, ScalarNode, YamlNode } from './node.ts';
import { resolveScalar } from './resolve-scalar.ts';

/** A key that stands twice in one mapping, and where it stood before. */
export interface RepeatedKey {
  readonly key: ScalarNode;
  readonly first: ScalarNode;
}

/** Up to this many keys, comparing each with each costs less than a set of names. */
const fewKeys = 12;

/**
 * Keys that occur twice in one mapping, as written: keys that a merge brings are no repetition. Two spellings of one
 * word, such as `yes` and `true`, are the same key to go-yaml. What an alias stands for is looked at where it is written.
 */
export function repeatedKeys(root: YamlNode): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const stack: YamlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'sequence') {
      for (const item of node.items) if (item.kind !== 'scalar') stack.push(item);
    } else if (node.kind === 'mapping') {
      if (node.entries.length > 1) compare(node, found);
      for (const { value } of node.entries) if (value.kind !== 'scalar') stack.push(value);
    }
  }
  return found;
}

function compare({ entries }: MappingNode, found: RepeatedKey[]): void {
  const names: string[] = [];
  const keys: ScalarNode[] = [];
  const index = entries.length > fewKeys ? new Map<string, ScalarNode>() : undefined;
  for (const { key } of entries) {
    if (key.kind !== 'scalar' || (key.style === 'plain' && key.text === '<<')) continue;
    const name = nameOf(key);
    const first = index === undefined ? keys[names.indexOf(name)] : index.get(name);
    if (first !== undefined) {
      found.push({ key, first });
      continue;
    }
    index?.set(name, key);
    names.push(name);
    keys.push(key);
  }
}

/** The key as JSON has it: only short plain words can mean something else than their text. */
function nameOf(key: ScalarNode): string {
  if (key.style !== 'plain' || key.text.length > 5) return key.text;
  return String(resolveScalar(key) ?? key.text);
}
