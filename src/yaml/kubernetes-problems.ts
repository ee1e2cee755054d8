import type { MappingEntry, SyntaxProblem, YamlNode } from './node.ts';
import { resolveScalar } from './resolve-scalar.ts';

/**
 * What is good YAML and is refused all the same on the way to JSON, in which keys are strings.
 * https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/yaml.go (convertToJSONableObject)
 */
export function refusedByKubernetes(root: YamlNode): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const stack: YamlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'sequence') {
      for (const item of node.items) stack.push(item);
    } else if (node.kind === 'mapping') {
      for (const entry of node.entries) {
        checkKey(entry, problems);
        stack.push(entry.value);
      }
    }
  }
  return problems;
}

function checkKey({ key, value }: MappingEntry, problems: SyntaxProblem[]): void {
  const target = key.kind === 'alias' ? key.target : key;
  if (target.kind !== 'scalar') {
    problems.push({ message: 'A key must be text, not a list or a mapping', start: key.start, end: key.end });
  } else if (target.style === 'plain' && target.text === '<<' && !isMergeable(value)) {
    problems.push({ message: 'A merge key takes a mapping or a list of mappings', start: key.start, end: key.end });
  } else if (target.style === 'plain' && target.text.length <= 4 && resolveScalar(target) === null) {
    problems.push({ message: 'A key must be text, not null', start: key.start, end: Math.max(key.end, key.start + 1) });
  }
}

function isMergeable(node: YamlNode): boolean {
  const target = node.kind === 'alias' ? node.target : node;
  if (target.kind === 'sequence') return target.items.every(isMergeable);
  return target.kind === 'mapping';
}
