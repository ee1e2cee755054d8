import type { Severity } from '../finding.ts';
import { dangerousGrant, grantReachPhrase, namedPhrase } from '../model/danger.ts';
import type { DangerousPermission } from '../model/danger.ts';
import { describeRole, reachRelated } from '../model/role-wording.ts';
import type { RbacRole } from '../model/rbac.ts';
import type { Workspace } from '../model/workspace.ts';
import { defineRule } from '../rule.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { severityByReach, stepBelow } from './severity-by-reach.ts';
import type { SeverityByReach } from './severity-by-reach.ts';
import type { Anchor } from '../source/span.ts';

/** What differs between rules that report a permission. */
export interface PermissionRuleOptions {
  readonly id: string;
  readonly summary: string;
  readonly permissions: readonly DangerousPermission[];
  readonly severity: SeverityByReach;
  /** The severity where only some names are left, for rules in which it matters which. */
  readonly severityOfNames?: (names: readonly string[]) => Severity | undefined;
  readonly preset?: RuleMeta['preset'];
  readonly confidence?: RuleMeta['confidence'];
  readonly securitySeverity: string;
  readonly references: readonly string[];
  /** The consequence, as what the permission does: `shows its subjects the content of every Secret`. */
  readonly why: string;
  /** What to do instead. */
  readonly instead: string;
  /** Something in the files that needs the permission: it is told then, and no more. */
  readonly neededBy?: (role: RbacRole, workspace: Workspace) => NeededBy | undefined;
  /** What the caret stands under: the resource, unless the verb is what is dangerous. */
  readonly pointAt?: 'resource' | 'verb';
  readonly supersedes?: readonly string[];
}

/** Where a permission is made use of. */
export interface NeededBy {
  readonly at: Anchor;
  readonly note: string;
}

interface MessageData {
  readonly role: string;
  readonly words: string;
  readonly reach: string;
  readonly why: string;
}

/** Makes a rule that reports roles which grant a permission, through wildcards too, as bad as their bindings reach. */
export function permissionRule(options: PermissionRuleOptions): Rule {
  const { permissions, severity, severityOfNames, why, instead } = options;
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
        granted: ({ role, words, reach, why: consequence }: MessageData) =>
          `${role} can ${words}${reach}, which ${consequence}.`,
      },
    },
    check({ workspace, report }) {
      const { kubernetesVersion } = workspace.options;
      for (const { role, reach } of workspace.grantingRoles) {
        for (const rule of role.rules) {
          const grant = dangerousGrant(rule, permissions, { role, reach, kubernetesVersion });
          if (grant === undefined) continue;
          const { names, onlyBefore } = grant;
          const isNamed = names.length > 0;
          const level =
            isNamed && severityOfNames !== undefined
              ? severityOfNames(names)
              : severityByReach(severity, { role, reach }, isNamed);
          if (level === undefined) continue;
          const need = options.neededBy?.(role, workspace);
          report({
            message: 'granted',
            data: {
              role: describeRole(role),
              words: isNamed ? `${grant.words} ${namedPhrase(names)}` : grant.words,
              reach: grantReachPhrase(grant, { role, reach }),
              why: onlyBefore === undefined ? why : `before Kubernetes ${onlyBefore} ${why}`,
            },
            at: options.pointAt === 'verb' ? grant.verb : grant.resource,
            within: rule.view.span,
            severity: need !== undefined ? 'info' : onlyBefore === undefined ? level : stepBelow(level),
            ...(onlyBefore === undefined ? {} : { confidence: 'medium' }),
            help: instead,
            related: [...(need === undefined ? [] : [need]), ...reachRelated(reach)],
          });
        }
      }
    },
  });
}
