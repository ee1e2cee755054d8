// Whether one set of rules holds all of another, as the API server asks before somebody may write a role or a binding:
// https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/component-helpers/auth/rbac/validation/policy_comparator.go
import type { PolicyRule } from '../rbac-types.ts';
import { nonResourceUrlElementMatches } from './rule-allows.ts';

/** One group, resource, verb and name of a rule, or one verb and path. */
export interface RuleAtom {
  readonly verb: string;
  readonly apiGroup?: string;
  readonly resource?: string;
  readonly resourceName?: string;
  readonly nonResourceURL?: string;
}

/** Whether rules cover others, and what they leave out. */
export interface Coverage {
  readonly covered: boolean;
  readonly missing: readonly RuleAtom[];
}

/** The product of a rule's lists: every element beside every other, whether or not such a resource exists. */
export function breakDown(rule: PolicyRule): readonly RuleAtom[] {
  const atoms: RuleAtom[] = [];
  for (const apiGroup of rule.apiGroups) {
    for (const resource of rule.resources) {
      for (const verb of rule.verbs) {
        if (rule.resourceNames.length === 0) atoms.push({ verb, apiGroup, resource });
        for (const resourceName of rule.resourceNames) atoms.push({ verb, apiGroup, resource, resourceName });
      }
    }
  }
  for (const nonResourceURL of rule.nonResourceURLs) {
    for (const verb of rule.verbs) atoms.push({ verb, nonResourceURL });
  }
  return atoms;
}

function resourceCovers(owned: readonly string[], resource: string): boolean {
  if (owned.includes('*') || owned.includes(resource)) return true;
  const slash = resource.indexOf('/');
  return slash >= 0 && owned.includes(`*/${resource.slice(slash + 1)}`);
}

/**
 * Whether one rule covers an atom. Only a star covers a star: a rule with all eight verbs does not hold the verb `*`.
 */
export function ruleCovers(owner: PolicyRule, atom: RuleAtom): boolean {
  const { verb, apiGroup, resource, resourceName, nonResourceURL } = atom;
  if (!owner.verbs.includes('*') && !owner.verbs.includes(verb)) return false;
  if (apiGroup !== undefined && !owner.apiGroups.includes('*') && !owner.apiGroups.includes(apiGroup)) return false;
  if (resource !== undefined && !resourceCovers(owner.resources, resource)) return false;
  if (nonResourceURL !== undefined) {
    if (!owner.nonResourceURLs.some((url) => nonResourceUrlElementMatches(url, nonResourceURL))) return false;
  }
  return owner.resourceNames.length === 0 || (resourceName !== undefined && owner.resourceNames.includes(resourceName));
}

/** Whether the rules of an owner cover the wanted ones, atom by atom; one atom is never put together from two rules. */
export function covers(owned: readonly PolicyRule[], wanted: readonly PolicyRule[]): Coverage {
  const missing = wanted.flatMap(breakDown).filter((atom) => !owned.some((rule) => ruleCovers(rule, atom)));
  return { covered: missing.length === 0, missing };
}
