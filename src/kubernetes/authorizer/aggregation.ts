// ClusterRoles that collect the rules of others, as the controller fills them:
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go
import { labelSelectorMatches, labelSelectorProblems } from '../label-selector.ts';
import type { PolicyRole, PolicyRule, Sources } from '../rbac-types.ts';

/** A rule that a role grants in the end, and the way it came there. */
export interface EffectiveRule<S extends Sources> {
  readonly rule: PolicyRule<S['rule']>;
  /** The role that has the rule written. */
  readonly definedIn: PolicyRole<S>;
  /** The roles between, from the one that is bound to the one before `definedIn`; empty for a rule of its own. */
  readonly via: readonly PolicyRole<S>[];
}

/** What a role grants once the controller has filled it. */
export interface EffectiveRules<S extends Sources> {
  readonly rules: readonly EffectiveRule<S>[];
  /** Set where there may be more rules than these: some of a role are not known, or a selector found nobody. */
  readonly open: boolean;
}

/** ClusterRoles of one name that count as one: what the folder has, and what Kubernetes brings. */
export type RoleParts<S extends Sources> = readonly PolicyRole<S>[];

interface Step<S extends Sources> {
  readonly parts: RoleParts<S>;
  readonly via: readonly PolicyRole<S>[];
}

function isAggregated<S extends Sources>(parts: RoleParts<S>): boolean {
  return parts.some((part) => part.aggregation !== undefined);
}

function nameOf<S extends Sources>(parts: RoleParts<S>): string {
  return parts[0]?.name ?? '';
}

/** The roles that the selectors of one role select, itself not among them, and whether a selector found nobody. */
function selected<S extends Sources>(
  parts: RoleParts<S>,
  all: readonly RoleParts<S>[],
): { readonly found: readonly RoleParts<S>[]; readonly open: boolean } {
  const found = new Set<RoleParts<S>>();
  let open = false;
  for (const part of parts) {
    if (part.aggregation?.length === 0) open = true;
    for (const selector of part.aggregation ?? []) {
      // The controller stops at a selector that it cannot read, and the API server refuses it in the first place.
      if (labelSelectorProblems(selector).length > 0) {
        open = true;
        continue;
      }
      const matching = all.filter(
        (other) =>
          nameOf(other) !== nameOf(parts) &&
          other.some((candidate) => labelSelectorMatches(selector, candidate.labels ?? {})),
      );
      if (matching.length === 0) open = true;
      for (const other of matching) found.add(other);
    }
  }
  return { found: [...found], open };
}

/**
 * The rules of a role after aggregation has come to rest. An aggregated role has no rules of its own: the controller
 * overwrites them. It collects from every other ClusterRole that any of its selectors selects, aggregated ones
 * included, so that view reaches admin through edit.
 */
export function effectiveRules<S extends Sources>(
  parts: RoleParts<S>,
  allClusterRoles: readonly RoleParts<S>[],
): EffectiveRules<S> {
  const rules: EffectiveRule<S>[] = [];
  const seen = new Set<RoleParts<S>>([parts]);
  const queue: Step<S>[] = [{ parts, via: [] }];
  let open = false;
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { via } = step;
    if (step.parts.some((part) => part.incomplete)) open = true;
    if (!isAggregated(step.parts)) {
      for (const part of step.parts) rules.push(...part.rules.map((rule) => ({ rule, definedIn: part, via })));
      continue;
    }
    const next = selected(step.parts, allClusterRoles);
    if (next.open) open = true;
    const [first] = step.parts;
    for (const other of next.found) {
      // Roles that collect from each other keep handing on whatever either had written: no order of events is sure.
      if (seen.has(other)) {
        if (step.parts.some((part) => part.rules.length > 0)) open = true;
        continue;
      }
      seen.add(other);
      queue.push({ parts: other, via: first ? [...via, first] : via });
    }
  }
  return { rules, open };
}
