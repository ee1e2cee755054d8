import { builtInGroup, lookupResource } from '../../src/knowledge/api-resources.ts';
import type { ApiResource } from '../../src/knowledge/api-resources.ts';
import { removeFrom, replaceIn } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import type { Fix } from '../../src/finding.ts';
import { builtInResources, isGrantedElsewhere } from '../../src/model/role-rules.ts';
import type { RoleRule } from '../../src/model/role-rules.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { groupName, join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
  readonly resources: string;
  readonly group: string;
  readonly since: string;
}

/** The last resources of the group `extensions` went with this version. */
const lastRemoval = '1.22';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/removed-api-group',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report resources in API groups from which Kubernetes has removed them',
      references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
    },
    messages: {
      removed: ({ role, resources, group, since }: Data) =>
        `${role} grants access to ${resources} of API group "${group}", which Kubernetes ${since} and later do not serve, so this matches no request there.`,
      leftover: ({ role, resources, group, since }: Data) =>
        `${role} grants access to ${resources} of API group "${group}", which Kubernetes ${since} and later do not serve; the role has them where they are served now, so this can go.`,
    },
  },
  check({ workspace, report }) {
    for (const each of workspace.roleRules) {
      const { rule, role } = each;
      for (const group of rule.apiGroups) {
        const isGone = builtInGroup(group.value) === 'removed';
        const pairs = rule.resources.flatMap((at) => {
          const found = lookupResource(group.value, at.value);
          return found?.status === 'removed' ? [{ at, found }] : [];
        });
        const hasStar = isGone && rule.resources.some(({ value }) => value === '*');
        const [first] = pairs;
        if (first === undefined && !hasStar) continue;
        const removed = pairs.map(({ found }) => found);
        const isLeftover = !hasStar && removed.every((pair) => isServedElsewhere(each, pair));
        report({
          message: isLeftover ? 'leftover' : 'removed',
          data: {
            role: describeRole(role),
            resources: hasStar ? 'every resource' : join(removed.map(({ resource }) => resource)),
            group: group.value,
            since: hasStar ? lastRemoval : latest(removed),
          },
          at: isGone || first === undefined ? group : first.at,
          within: rule.view.span,
          severity: isLeftover ? 'info' : 'warning',
          help: isLeftover ? leftoverHelp(rule, group.value) : movedHelp(removed, group.value),
          ...(isGone ? fixFor(rule, group, removed, isLeftover) : {}),
        });
      }
    }
  },
});
export default rule;

/** True where the role grants what the resource has become, in the same rule or in another one. */
function isServedElsewhere(each: RoleRule, { resource, movedTo }: ApiResource): boolean {
  if (builtInResources(each.rule, resource).some(({ status }) => status !== 'removed')) return true;
  if (each.rule.apiGroups.some(({ value }) => value === '*')) return true;
  const verbs = each.rule.verbs.map(({ value }) => value);
  return movedTo !== undefined && isGrantedElsewhere(each, { verbs, group: movedTo, resource });
}

function leftoverHelp({ apiGroups }: RbacRule, group: string): string {
  const what = apiGroups.length > 1 ? `"${group}"` : 'the rule';
  return `Delete ${what}, unless the role is for clusters as old as that, too.`;
}

function movedHelp(removed: readonly ApiResource[], group: string): string {
  const moved = removed.flatMap(({ resource, movedTo }) =>
    movedTo === undefined ? [] : [`${resource} of ${groupName(movedTo)}`],
  );
  if (moved.length > 0) return `Grant ${join(moved)} instead.`;
  return `Delete ${join((removed.length > 0 ? removed.map(({ resource }) => resource) : [group]).map((name) => `"${name}"`))}.`;
}

function fixFor(
  rule: RbacRule,
  group: Located<string>,
  removed: readonly ApiResource[],
  isLeftover: boolean,
): { readonly fix?: Fix } {
  const isInRule = removed.every(({ resource }) =>
    builtInResources(rule, resource).some(({ status }) => status !== 'removed'),
  );
  if (isLeftover && isInRule) {
    return offerFix(`Delete "${group.value}"`, removeFrom(rule.view, 'apiGroups', [group]), {
      safe: false,
      within: rule.view.span,
    });
  }
  const [target, ...others] = new Set(removed.map(({ movedTo }) => movedTo));
  const movesWhole = target !== undefined && others.length === 0 && removed.length === rule.resources.length;
  if (isLeftover || !movesWhole) return {};
  return offerFix(`Write "${target}"`, replaceIn(rule.view, 'apiGroups', group, target), { safe: false });
}

function latest(removed: readonly ApiResource[]): string {
  const minor = (version: string): number => Number(version.split('.')[1] ?? 0);
  const versions = removed.map(({ removedIn }) => removedIn ?? lastRemoval);
  return versions.toSorted((a, b) => minor(b) - minor(a))[0] ?? lastRemoval;
}
