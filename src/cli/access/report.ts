import { grantsOfNeed } from '../../model/access/account-grants.ts';
import type { AccountAccess, AccountGrant, Need, Unneeded } from '../../model/access/types.ts';
import { describeAccess } from '../../model/access/wording.ts';
import type { Span } from '../../source/span.ts';
import { placeJson } from '../access-json.ts';

/** One permission that is needed, with what grants it. */
export interface NeededRow {
  readonly what: string;
  readonly verbs: readonly string[];
  readonly scope: Need['scope'];
  /** `missing`: for certain; `perhaps`: it may be needed. */
  readonly state: 'granted' | 'missing' | 'open' | 'perhaps';
  readonly grants: readonly AccountGrant[];
  readonly needs: readonly Need[];
}

/** What is needed, the same of several jobs as one row. */
export function neededRows(access: AccountAccess): readonly NeededRow[] {
  const rows = new Map<string, Need[]>();
  for (const need of access.needs) {
    const key = JSON.stringify([describeAccess(need.access), need.access.verbs, need.scope]);
    rows.set(key, [...(rows.get(key) ?? []), need]);
  }
  return [...rows.values()].flatMap((needs) => {
    const [first] = needs;
    if (first === undefined) return [];
    const isCertain = needs.some(({ certain }) => certain);
    const grants = grantsOfNeed(access, first);
    if (!isCertain && grants.length === 0) return [];
    const isMissing = access.missing.some(({ need }) => needs.includes(need));
    const state = isMissing ? 'missing' : grants.length === 0 ? 'open' : isCertain ? 'granted' : 'perhaps';
    const { verbs } = first.access;
    return [{ what: describeAccess(first.access), verbs, scope: first.scope, state, grants, needs } as const];
  });
}

/** The same for programs. */
export function accessJson(accesses: readonly AccountAccess[]): object {
  return {
    version: 1,
    accounts: accesses.map((access) => ({
      account: { namespace: access.identity.namespace ?? null, name: access.identity.name },
      servers: access.servers.map(({ name, kind, at, configuration }) => ({
        name,
        kind,
        configuration,
        place: placeJson(at),
      })),
      needed: neededRows(access).map(({ what, verbs, scope, state, grants, needs }) => ({
        what,
        verbs,
        in: scopeJson(scope),
        state,
        neededBy: needs.map(({ who, why, at, certain }) => ({ who, why, certain, place: placeJson(at) })),
        grantedBy: grants.map(grantJson),
      })),
      granted: access.grants.filter(({ binding }) => binding.source !== undefined).map(grantJson),
      missing: access.missing.map(({ need, verbs, elsewhere }) => ({
        what: describeAccess(need.access),
        verbs,
        in: scopeJson(need.scope),
        who: need.who,
        why: need.why,
        effect: need.effect,
        place: placeJson(need.at),
        grantedElsewhere: elsewhere.map(grantJson),
      })),
      unneeded: access.unneeded.map(({ what, verbs, kind, at, grant }) => ({
        what,
        verbs,
        kind,
        place: placeJson(at),
        grant: grantJson(grant),
      })),
      tooWide: access.tooWide.map(({ resources, namespaces, grants }) => ({
        resources,
        namespaces,
        binding: grants[0]?.binding.name ?? null,
      })),
      unsaid: access.unsaid,
    })),
  };
}

function scopeJson(scope: Need['scope']): object {
  return scope.kind === 'cluster' ? { kind: 'cluster' } : { kind: 'namespace', namespace: scope.namespace ?? null };
}

function grantJson({ binding, role, rule, scope }: AccountGrant): object {
  const { source, ...lists } = rule;
  return {
    binding: { kind: binding.kind, name: binding.name, namespace: binding.namespace ?? null },
    role: { kind: role.kind, name: role.name },
    in: scopeJson(scope),
    rule: { ...lists, place: placeJson(source?.anchor) },
  };
}

/** What is not needed, the same of several bindings once. */
export function unneededRows({ unneeded }: AccountAccess): readonly (Unneeded & { readonly place: Span })[] {
  const seen = new Set<string>();
  return unneeded.flatMap((each) => {
    const key = `${each.at.file.path}:${each.at.start}:${each.kind}:${each.verbs.join()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...each, place: each.at }];
  });
}
