import { grantedVerbs } from './kubernetes/authorizer/grants-permission.ts';
import type { NameReach } from './kubernetes/authorizer/grants-permission.ts';
import type { Severity } from './finding.ts';
import { describeRole, isBuiltInDefinition, reachPhrase, reachRelated } from './model/role-wording.ts';
import type { RbacRule } from './model/rbac.ts';
import { join } from './model/rule-wording.ts';
import { defineRule } from './rule.ts';
import type { Rule, RuleMeta } from './rule.ts';
import type { Located } from './source/span.ts';

/** One permission that makes a rule speak: any of the verbs on the resource. */
export interface DangerousPermission {
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly verbs: readonly string[];
}

/** How bad a permission is, by how far it reaches; absent where it is not worth a word. */
export interface SeverityByReach {
  readonly cluster: Severity;
  readonly namespace?: Severity;
  /** Where `resourceNames` leave only named objects. */
  readonly named?: Severity;
}

/** What differs between rules that report a permission. */
export interface PermissionRuleOptions {
  readonly id: string;
  readonly summary: string;
  readonly permissions: readonly DangerousPermission[];
  readonly severity: SeverityByReach;
  readonly preset?: RuleMeta['preset'];
  readonly confidence?: RuleMeta['confidence'];
  readonly securitySeverity: string;
  readonly references: readonly string[];
  /** The consequence, as the end of a sentence: `which gives its subjects the content of every Secret`. */
  readonly why: string;
  /** What to do instead. */
  readonly instead: string;
  readonly supersedes?: readonly string[];
}

interface MessageData {
  readonly role: string;
  readonly verbs: string;
  readonly resource: string;
  readonly reach: string;
  readonly why: string;
}

/** What `resourceNames` leave of a grant: everything, some objects, or nothing. */
const reachOfNames: Readonly<Record<NameReach, 'all' | 'named' | 'none'>> = {
  all: 'all',
  named: 'named',
  'named-by-field-selector': 'named',
  'named-on-apply': 'named',
  none: 'none',
};

/** Makes a rule that reports roles which grant a permission, through wildcards too, as bad as their bindings reach. */
export function permissionRule(options: PermissionRuleOptions): Rule {
  const { permissions, severity, why, instead } = options;
  return defineRule({
    meta: {
      id: options.id,
      severity: severity.cluster,
      confidence: options.confidence ?? 'high',
      preset: options.preset ?? 'recommended',
      since: '0.1.0',
      securitySeverity: options.securitySeverity,
      docs: { summary: options.summary, references: options.references },
      ...(options.supersedes === undefined ? {} : { supersedes: options.supersedes }),
      messages: {
        granted: ({ role, verbs, resource, reach, why: consequence }: MessageData) =>
          `${role} can ${verbs} ${resource} ${reach}, ${consequence}.`,
      },
    },
    check({ workspace, report }) {
      for (const role of workspace.roles) {
        if (isBuiltInDefinition(role)) continue;
        const reach = workspace.reachOf(role);
        for (const rule of role.rules) {
          for (const permission of permissions) {
            const grant = grantOf(rule, permission);
            if (grant === undefined) continue;
            const level = grant.isNamed
              ? severity.named
              : reach.level === 'cluster'
                ? severity.cluster
                : severity.namespace;
            if (level === undefined) continue;
            report({
              message: 'granted',
              data: {
                role: describeRole(role),
                verbs: join(grant.verbs),
                resource: resourceName(permission, grant.isNamed ? rule : undefined),
                reach: reachPhrase(role, reach),
                why,
              },
              at: grant.at,
              within: rule.view.span,
              severity: level,
              help: instead,
              related: reachRelated(reach),
            });
          }
        }
      }
    },
  });
}

interface Grant {
  readonly at: Located<string>;
  readonly verbs: readonly string[];
  readonly isNamed: boolean;
}

/** How a rule grants a permission; a role cannot grant what no namespace has. */
function grantOf(rule: RbacRule, permission: DangerousPermission): Grant | undefined {
  const grants = grantedVerbs(rule.policy, permission, permission.verbs).filter(
    ({ names }) => reachOfNames[names] !== 'none' && names !== 'named-on-apply',
  );
  const [first] = grants;
  const element = first?.resources[0];
  const at = element === undefined ? undefined : rule.resources[element.index];
  if (first === undefined || at === undefined) return undefined;
  return { at, verbs: grants.map(({ verb }) => verb), isNamed: reachOfNames[first.names] === 'named' };
}

function resourceName({ resource, subresource }: DangerousPermission, named: RbacRule | undefined): string {
  const path = subresource === undefined ? resource : `${resource}/${subresource}`;
  if (named === undefined) return path;
  const names = named.resourceNames.map(({ value }) => `"${value}"`);
  return `${path} named ${join(names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names)}`;
}
