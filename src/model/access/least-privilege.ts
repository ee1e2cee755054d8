import { ruleAllows } from '../../kubernetes/authorizer/rule-allows.ts';
import { isClusterScoped } from '../../knowledge/api-resources.ts';
import { splitResource } from '../../kubernetes/authorizer/api-request.ts';
import type { AccountAccess, Need, NeedScope } from './types.ts';

/** One rule of a role to be written. */
export type WrittenRule =
  | { readonly group: string; readonly resources: readonly string[]; readonly verbs: readonly string[] }
  | { readonly nonResourceURLs: readonly string[]; readonly verbs: readonly string[] };

/** A role to be written, with the binding that belongs to it. */
export interface WrittenRole {
  readonly kind: 'ClusterRole' | 'Role';
  readonly name: string;
  /** Of a Role; undefined where no file says it. */
  readonly namespace: string | undefined;
  readonly rules: readonly WrittenRule[];
}

interface Atom {
  readonly group: string | undefined;
  readonly what: string;
  readonly verb: string;
  readonly scope: NeedScope;
}

/**
 * The least that the servers of an account need: what they need for certain, and of what they may need, as far as the
 * files say, what they have. A ClusterRole holds what has to be cluster-wide, a Role of each namespace the rest.
 */
export function leastPrivilege(access: AccountAccess): readonly WrittenRole[] {
  const atoms = access.needs.flatMap((need) => (need.certain ? certainAtoms(need) : keptAtoms(access, need)));
  const wide = atoms.filter(({ scope }) => scope.kind === 'cluster');
  const has = (atom: Atom): boolean =>
    wide.some(({ group, what, verb }) => group === atom.group && what === atom.what && verb === atom.verb);
  const byNamespace = new Map<string | undefined, Atom[]>();
  for (const atom of atoms) {
    if (atom.scope.kind === 'cluster' || has(atom)) continue;
    const { namespace } = atom.scope;
    byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), atom]);
  }
  const { name, namespace: own } = access.identity;
  const clusterRole: readonly WrittenRole[] =
    wide.length === 0
      ? []
      : [
          {
            kind: 'ClusterRole',
            name: own === undefined ? name : `${own}-${name}`,
            namespace: undefined,
            rules: rulesOf(wide),
          },
        ];
  const roles = [...byNamespace]
    .sort(([a], [b]) => compareStrings(a ?? '', b ?? ''))
    .map(([namespace, list]): WrittenRole => ({ kind: 'Role', name, namespace, rules: rulesOf(list) }));
  return [...clusterRole, ...roles];
}

function certainAtoms({ access, scope }: Need): readonly Atom[] {
  if (access.kind === 'resource') {
    return access.verbs.map((verb) => ({ group: access.group, what: access.resource, verb, scope }));
  }
  const { path } = access;
  return path === undefined ? [] : access.verbs.map((verb) => ({ group: undefined, what: path, verb, scope }));
}

/** What may be needed and is granted stays, in the scope in which it is granted. */
function keptAtoms({ grants }: AccountAccess, { access, scope }: Need): readonly Atom[] {
  return grants.flatMap(({ rule, scope: granted, subject, certain, binding }): readonly Atom[] => {
    if (!certain || binding.source === undefined || subject.kind === 'Group') return [];
    if (access.kind === 'url') {
      if (granted.kind !== 'cluster') return [];
      return access.verbs.flatMap((verb): readonly Atom[] => {
        const paths =
          access.path === undefined ? rule.nonResourceURLs.filter((url) => !url.includes('*')) : [access.path];
        return paths
          .filter((path) => ruleAllows(rule, { kind: 'nonResource', verb, path }))
          .map((what) => ({ group: undefined, what, verb, scope: granted }));
      });
    }
    return [access.resource, ...access.orElse].flatMap((what) =>
      access.verbs.flatMap((verb): readonly Atom[] => {
        const split = splitResource(what);
        const request = { kind: 'resource' as const, verb, group: access.group, ...split, name: '', namespace: '' };
        if (!ruleAllows(rule, request)) return [];
        if (isClusterScoped(access.group, split.resource) === true) {
          return granted.kind === 'cluster' ? [{ group: access.group, what, verb, scope: granted }] : [];
        }
        const narrower = scope.kind === 'cluster' || granted.kind === 'namespace' ? granted : scope;
        return [{ group: access.group, what, verb, scope: narrower }];
      }),
    );
  });
}

/** Resources of one group and the same verbs in one rule. */
function rulesOf(atoms: readonly Atom[]): readonly WrittenRule[] {
  const verbsOf = new Map<string, { readonly atom: Atom; readonly verbs: Set<string> }>();
  for (const atom of atoms) {
    const key = JSON.stringify([atom.group ?? null, atom.what]);
    const known = verbsOf.get(key);
    if (known === undefined) verbsOf.set(key, { atom, verbs: new Set([atom.verb]) });
    else known.verbs.add(atom.verb);
  }
  const rules = new Map<
    string,
    { readonly group: string | undefined; readonly verbs: string[]; readonly what: string[] }
  >();
  for (const { atom, verbs } of verbsOf.values()) {
    const sorted = [...verbs].sort(compareStrings);
    const key = JSON.stringify([atom.group ?? null, sorted]);
    const known = rules.get(key);
    if (known === undefined) rules.set(key, { group: atom.group, verbs: sorted, what: [atom.what] });
    else known.what.push(atom.what);
  }
  return [...rules]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([, { group, verbs, what }]): WrittenRule => {
      const names = what.sort(compareStrings);
      return group === undefined ? { nonResourceURLs: names, verbs } : { group, resources: names, verbs };
    });
}

/** Compares by UTF-16 code units: no locale decides an order. */
function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
