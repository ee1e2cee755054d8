import { sameNamespace } from '../../kubernetes/authorizer/identity.ts';
import { nonResourceUrlElementMatches } from '../../kubernetes/authorizer/rule-allows.ts';
import type { PictureTone } from '../../source/picture.ts';
import type { AccountAccess, AccountGrant, Need, Unneeded } from '../access/types.ts';

/** What is known of the needs of an account; undefined for accounts that run no server. */
export type Judgement = Pick<AccountAccess, 'needs' | 'unneeded' | 'unsaid'> | undefined;

/** A part of a grant: resources or paths with the same verbs that stand the same. */
export interface Permission {
  readonly verbs: readonly string[];
  readonly what: readonly string[];
  readonly tone: PictureTone;
}

interface Part {
  readonly what: string;
  readonly verbs: readonly string[];
  readonly tone: PictureTone;
}

/** What a grant holds, divided by whether it is needed. */
export function permissionsOf(grant: AccountGrant, judgement: Judgement): readonly Permission[] {
  const groups = new Map<string, { readonly part: Part; readonly what: string[] }>();
  for (const part of [...resourceParts(grant, judgement), ...urlParts(grant, judgement)]) {
    const key = JSON.stringify([part.tone, part.verbs]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { part, what: [part.what] });
    else if (!group.what.includes(part.what)) group.what.push(part.what);
  }
  return [...groups.values()].map(({ part: { verbs, tone }, what }) => ({ verbs, tone, what }));
}

function resourceParts(grant: AccountGrant, judgement: Judgement): readonly Part[] {
  const { resources, apiGroups, verbs } = grant.rule;
  const named = apiGroups.filter((group) => group !== '').map((group) => (group === '*' ? 'every group' : group));
  const suffix = named.length === 0 ? '' : ` of ${[...(apiGroups.includes('') ? ['core'] : []), ...named].join(', ')}`;
  const unneeded = unneededBy(grant, judgement);
  return resources.flatMap((resource): readonly Part[] => {
    const what = `${resource === '*' ? 'every resource' : resource}${suffix}`;
    const own = unneeded.filter((each) => each.resource === resource);
    if (own.some(({ kind }) => kind === 'permission' || kind === 'place')) return [{ what, verbs, tone: 'unneeded' }];
    const tone = isNeeded(grant, resource, judgement) ? 'needed' : 'granted';
    const extra = own.flatMap((each) => (each.kind === 'verbs' ? each.verbs : []));
    if (extra.length === 0) return [{ what, verbs, tone }];
    return [
      { what, verbs: verbs.filter((verb) => !extra.includes(verb)), tone },
      { what, verbs: extra, tone: 'unneeded' },
    ];
  });
}

function urlParts(grant: AccountGrant, judgement: Judgement): readonly Part[] {
  const { nonResourceURLs, verbs } = grant.rule;
  const unneeded = unneededBy(grant, judgement);
  return nonResourceURLs.map((what) => {
    if (unneeded.some((each) => each.kind === 'url' && each.what === `"${what}"`)) {
      return { what, verbs, tone: 'unneeded' };
    }
    const needs = judgement?.needs ?? [];
    const isAsked = needs.some(
      ({ access }) =>
        access.kind === 'url' && access.path !== undefined && nonResourceUrlElementMatches(what, access.path),
    );
    return { what, verbs, tone: isAsked ? 'needed' : 'granted' };
  });
}

/** What is said of this rule by way of this binding. */
function unneededBy({ rule, binding }: AccountGrant, judgement: Judgement): readonly Unneeded[] {
  return (judgement?.unneeded ?? []).filter(
    ({ grant }) => grant.rule.source === rule.source && grant.binding === binding,
  );
}

function isNeeded({ rule, scope }: AccountGrant, resource: string, judgement: Judgement): boolean {
  const holds = (need: Need): boolean =>
    need.scope.kind === 'cluster' ||
    scope.kind === 'cluster' ||
    sameNamespace(need.scope.namespace, scope.namespace) !== 'no';
  return (judgement?.needs ?? []).some(
    (need) =>
      need.access.kind === 'resource' &&
      (need.access.resource === resource || need.access.orElse.includes(resource)) &&
      rule.apiGroups.includes(need.access.group) &&
      holds(need),
  );
}
