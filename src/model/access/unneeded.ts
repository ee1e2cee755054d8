import { sameNamespace } from '../../kubernetes/authorizer/identity.ts';
import { nonResourceUrlElementMatches } from '../../kubernetes/authorizer/rule-allows.ts';
import type { Span } from '../../source/span.ts';
import type { RbacRule } from '../rbac.ts';
import type { AccountGrant, Need, TooWide, Unneeded } from './types.ts';

/** Verbs that change nothing: those that change are the business of other rules. */
const readVerbs: ReadonlySet<string> = new Set(['get', 'list', 'watch']);

/** Resources that are told apart from others: reading Secrets and entering pods. */
const worse = /^secrets$|^(?:pods|\*)\/(?:exec|attach|portforward|ephemeralcontainers)$|\*/;

/** True where a need is for this group and resource; any verb where none is given. */
function isFor({ access }: Need, group: string, resource: string, verb?: string): boolean {
  return (
    access.kind === 'resource' &&
    access.group === group &&
    (access.resource === resource || access.orElse.includes(resource)) &&
    (verb === undefined || access.verbs.includes(verb))
  );
}

function meets({ scope }: Need, grant: AccountGrant): boolean {
  if (scope.kind === 'cluster' || grant.scope.kind === 'cluster') return true;
  return sameNamespace(scope.namespace, grant.scope.namespace) !== 'no';
}

/** What a rule grants that no need asks for. Wildcards are left out: what they hold cannot be listed. */
export function unneededOf(grant: AccountGrant, needs: readonly Need[]): readonly Unneeded[] {
  const { source } = grant.rule;
  // What a group of accounts is granted is not meant for this one alone.
  if (source === undefined || !grant.certain || grant.subject.kind === 'Group') return [];
  return source.nonResourceURLs.length > 0
    ? unneededUrls(grant, source, needs)
    : unneededResources(grant, source, needs);
}

function unneededUrls(grant: AccountGrant, rule: RbacRule, needs: readonly Need[]): readonly Unneeded[] {
  // A RoleBinding gives nothing of it: that is another rule's business.
  if (grant.scope.kind !== 'cluster') return [];
  return rule.nonResourceURLs.flatMap(({ value, span }) => {
    const isNeeded = needs.some(
      ({ access }) =>
        access.kind === 'url' && (access.path === undefined || nonResourceUrlElementMatches(value, access.path)),
    );
    if (isNeeded || value.endsWith('*')) return [];
    return [of(grant, { kind: 'url', what: `"${value}"`, verbs: rule.policy.verbs, at: span })];
  });
}

function unneededResources(grant: AccountGrant, rule: RbacRule, needs: readonly Need[]): readonly Unneeded[] {
  const found: Unneeded[] = [];
  const verbs = rule.policy.verbs.filter((verb) => readVerbs.has(verb));
  found.push(...powers(grant, rule));
  if (verbs.length === 0) return found;
  const groups = rule.apiGroups.filter(({ value }) => value !== '*');
  const here = needs.filter((need) => meets(need, grant));
  const useless = new Set(groups.map(({ value }) => value));
  let someElsewhere = false;
  for (const { value: resource, span } of rule.resources) {
    if (worse.test(resource)) {
      useless.clear();
      continue;
    }
    const needing = groups.filter(({ value }) => here.some((need) => isFor(need, value, resource)));
    for (const { value } of needing) useless.delete(value);
    if (needing.length > 0) {
      const [group] = needing;
      const extra = verbs.filter((verb) => !here.some((need) => isFor(need, group?.value ?? '', resource, verb)));
      if (extra.length > 0 && group !== undefined) {
        found.push(of(grant, { kind: 'verbs', what: resource, group: group.value, resource, verbs: extra, at: span }));
      }
      continue;
    }
    if (groups.length < rule.apiGroups.length) continue;
    const isElsewhere = groups.some(({ value }) => needs.some((need) => isFor(need, value, resource)));
    someElsewhere ||= isElsewhere;
    const [first] = groups;
    found.push(
      of(grant, {
        kind: isElsewhere ? 'place' : 'permission',
        what: named(resource, first?.value ?? ''),
        group: first?.value ?? '',
        resource,
        verbs,
        // The role may be right where another binding binds it.
        at: isElsewhere ? (grant.binding.source?.item.manifest.anchor ?? span) : span,
      }),
    );
  }
  // A group that no resource of the rule needs, beside one that is needed.
  if (useless.size < rule.apiGroups.length && !someElsewhere) {
    for (const { value, span } of groups) {
      if (!useless.has(value)) continue;
      const resource = rule.resources.map((each) => each.value).join(', ');
      found.push(of(grant, { kind: 'group', what: named(resource, value), group: value, resource, verbs, at: span }));
    }
  }
  return found;
}

/** What other rules speak of: reading Secrets, entering pods, and whatever changes something. */
function powers(grant: AccountGrant, rule: RbacRule): readonly Unneeded[] {
  return rule.resources.flatMap(({ value: resource, span }) => {
    const verbs = worse.test(resource) ? rule.policy.verbs : rule.policy.verbs.filter((verb) => !readVerbs.has(verb));
    if (verbs.length === 0) return [];
    const group = rule.apiGroups[0]?.value ?? '';
    return [of(grant, { kind: 'power', what: named(resource, group), group, resource, verbs, at: span })];
  });
}

/** A resource with the group that tells it from others of its name. */
export function named(resource: string, group: string): string {
  return group === '' ? resource : `${resource} of ${group}`;
}

function of(
  grant: AccountGrant,
  rest: Omit<Unneeded, 'grant' | 'group' | 'resource'> & { readonly at: Span; group?: string; resource?: string },
): Unneeded {
  return { grant, group: undefined, resource: undefined, ...rest };
}

/**
 * Bindings that grant cluster-wide what is needed in known namespaces only. As long as one namespaced resource of a
 * role is needed everywhere, the others are let pass: they show little more.
 */
export function tooWideOf(grants: readonly AccountGrant[], needs: readonly Need[]): readonly TooWide[] {
  const byBinding = new Map<AccountGrant['binding'], AccountGrant[]>();
  for (const grant of grants) {
    if (grant.scope.kind !== 'cluster' || grant.subject.kind === 'Group') continue;
    if (grant.rule.source === undefined || !grant.certain) continue;
    byBinding.set(grant.binding, [...(byBinding.get(grant.binding) ?? []), grant]);
  }
  return [...byBinding.values()].flatMap((own) => {
    const resources = new Set<string>();
    const used: Need[] = [];
    for (const { rule } of own) {
      for (const group of rule.apiGroups) {
        for (const resource of rule.resources) {
          const these = needs.filter((need) => isFor(need, group, resource));
          if (!these.some(({ scope }) => scope.kind === 'namespace')) continue;
          if (these.some(({ scope }) => scope.kind === 'cluster')) return [];
          resources.add(named(resource, group));
          used.push(...these);
        }
      }
    }
    const namespaces = [
      ...new Set(used.map(({ scope }) => (scope.kind === 'namespace' ? scope.namespace : undefined))),
    ];
    return resources.size === 0 ? [] : [{ grants: own, resources: [...resources], namespaces, needs: used }];
  });
}
