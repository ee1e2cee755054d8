import { join } from '../rule-wording.ts';
import type { Located, Span } from '../../source/span.ts';
import type { AccountAccess, AccountGrant } from './types.ts';

/** Something that an account can do and that no scraper does. */
export interface Power {
  readonly access: AccountAccess;
  readonly grant: AccountGrant;
  readonly what: string;
  readonly at: Span;
  readonly within: Span;
  /** True where it reaches objects of certain names only. */
  readonly isNamed: boolean;
}

/** How a rule gives a power: the words for it, and the place of the element that does. */
export type PowerOf = (
  rule: RuleElements,
) => { readonly what: string; readonly at: Located<string> | undefined } | undefined;

/** The elements of a rule, with places where it is written. */
export interface RuleElements {
  readonly verbs: readonly Located<string>[];
  readonly apiGroups: readonly Located<string>[];
  readonly resources: readonly Located<string>[];
}

/** Finds a power in everything that the accounts of servers are granted themselves. */
export function powersOf(accesses: readonly AccountAccess[], powerOf: PowerOf): readonly Power[] {
  return accesses.flatMap((access) => {
    // Another program that mounts a configuration may have work of its own.
    if (!access.servers.some(({ kind }) => kind === 'workload' || kind === 'operator')) return [];
    const seen = new Set<Span>();
    return access.grants.flatMap((grant) => {
      const { binding, rule, subject, certain } = grant;
      const source = rule.source;
      const fallback = binding.source?.item.roleRef?.name;
      if (!certain || subject.kind === 'Group' || binding.source === undefined || fallback === undefined) return [];
      // Everything at once is a finding of its own.
      if ([rule.verbs, rule.apiGroups, rule.resources].every((list) => list.includes('*'))) return [];
      const placed = (list: readonly string[]): readonly Located<string>[] =>
        list.map((value) => ({ ...fallback, value }));
      const elements: RuleElements = source ?? {
        verbs: placed(rule.verbs),
        apiGroups: placed(rule.apiGroups),
        resources: placed(rule.resources),
      };
      const power = powerOf(elements);
      const at = power?.at?.span;
      if (power === undefined || at === undefined || seen.has(at)) return [];
      seen.add(at);
      const within = source?.view.span ?? fallback.span;
      return [{ access, grant, what: power.what, at, within, isNamed: rule.resourceNames.length > 0 }];
    });
  });
}

/** Resources in words; long lists are cut. */
export function resourceWords({ resources }: RuleElements): string {
  const names = resources.map(({ value }) => (value === '*' ? 'every resource' : value));
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more resources` : join(names);
}

/** Where a power holds. */
export function powerReach({ grant, isNamed }: Power): string {
  const { scope } = grant;
  const where =
    scope.kind === 'cluster'
      ? 'in every namespace'
      : scope.namespace === undefined
        ? 'in its namespace'
        : `in namespace "${scope.namespace}"`;
  return isNamed ? `${where}, of certain names` : where;
}

/** The binding and the server, as related places. */
export function powerPlaces({ access, grant }: Power): readonly { readonly at: Span; readonly note: string }[] {
  const { source, kind, name } = grant.binding;
  const ref = source?.item.roleRef?.name;
  return [
    ...(ref === undefined || grant.rule.source === undefined
      ? []
      : [{ at: ref, note: `${kind} "${name}" binds it` }]
    ).map(({ at, note }) => ({ at: at.span, note })),
    ...access.servers.slice(0, 2).map(({ at, name: server }) => ({ at, note: `${server} runs as the account` })),
  ];
}
