import type { Located } from '../source/span.ts';
import type { View } from '../yaml/view.ts';

/** A key that is written twice in one mapping. */
export interface DuplicateKey {
  readonly key: Located<string>;
  readonly first: Located<string>;
}

/**
 * Keys that occur twice in one mapping, as written: keys that a merge brings are no repetition. Two spellings of one
 * word, such as `yes` and `true`, are the same key to go-yaml.
 */
export function duplicateKeys(root: View): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const stack: View[] = [root];
  for (let view = stack.pop(); view !== undefined; view = stack.pop()) {
    if (view.kind === 'sequence') {
      stack.push(...view.items());
      continue;
    }
    const seen = new Map<string, Located<string>>();
    for (const { key, value } of view.ownEntries()) {
      const name = String(key.value ?? key.text);
      const first = seen.get(name);
      if (first !== undefined && key.text !== '<<') found.push({ key: key.located, first });
      else seen.set(name, key.located);
      // What an alias stands for is looked at where it is written.
      if (value.origin === undefined) stack.push(value);
    }
  }
  return found;
}
