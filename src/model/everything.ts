import { resourceVerbs } from '../knowledge/verbs.ts';
import type { Located } from '../source/span.ts';
import type { RbacRole, RbacRule } from './rbac.ts';

/** The elements that make a rule grant everything. */
export interface EverythingGrant {
  readonly group: Located<string>;
  readonly resource: Located<string>;
  readonly verb: Located<string>;
  /** False where all the usual verbs are listed: verbs such as escalate are left out then. */
  readonly hasEveryVerb: boolean;
}

/** What makes a rule grant every API group, resource and usual verb; undefined where something is left out. */
export function everythingGrant(rule: RbacRule): EverythingGrant | undefined {
  if (rule.resourceNames.length > 0) return undefined;
  const isStar = ({ value }: Located<string>): boolean => value === '*';
  const group = rule.apiGroups.find(isStar);
  const resource = rule.resources.find(isStar);
  const star = rule.verbs.find(isStar);
  const listsAll = resourceVerbs.every((verb) => rule.verbs.some(({ value }) => value === verb));
  const verb = star ?? (listsAll ? rule.verbs[0] : undefined);
  if (group === undefined || resource === undefined || verb === undefined) return undefined;
  return { group, resource, verb, hasEveryVerb: star !== undefined };
}

/** The first rule of a role that grants everything; rules that aggregation overwrites do not count. */
export function everythingRule({ aggregation, rules }: RbacRole): EverythingGrant | undefined {
  if (aggregation !== undefined) return undefined;
  for (const rule of rules) {
    const grant = everythingGrant(rule);
    if (grant !== undefined) return grant;
  }
  return undefined;
}
