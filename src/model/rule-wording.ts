import type { RbacRule } from './rbac.ts';

/** The resources of a rule in words: `pods and services`, `every resource`; long lists are cut. */
export function describeResources({ resources, resourceNames }: RbacRule): string {
  if (resources.some(({ value }) => value === '*')) return 'every resource';
  const names = resources.map(({ value }) => value);
  const list =
    names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more resources` : join(names);
  return resourceNames.length === 0 ? list : `named ${list}`;
}

/** The API groups of a rule in words. */
export function describeGroups({ apiGroups }: RbacRule): string {
  if (apiGroups.some(({ value }) => value === '*')) return 'every API group';
  const names = apiGroups.map(({ value }) => groupName(value));
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more API groups` : join(names);
}

/** The names that a rule is limited to, in quotes; long lists are cut. */
export function quotedNames({ resourceNames }: RbacRule): string {
  const names = resourceNames.map(({ value }) => `"${value}"`);
  return join(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
}

/** An API group in words. */
export function groupName(group: string): string {
  return group === '' ? 'the core API group' : `API group "${group}"`;
}

/** `a, b and c`. */
export function join(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A near miss as a sentence of its own with a blank before it; empty where there is none. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
