import type { Severity } from '../finding.ts';
import { describeRoleRef, isBuiltInBinding } from '../model/binding-wording.ts';
import type { RbacBinding, RbacSubject } from '../model/rbac.ts';
import { describeBinding } from '../model/role-wording.ts';
import { defineRule } from '../rule.ts';
import type { Rule, RuleMeta } from '../rule.ts';

/** Why a subject is reported. */
export interface SubjectVerdict {
  /** The subject as the message calls it: `group "system:authenticated"`. */
  readonly who: string;
  /** Where it differs from what the rule says of the kind of the binding. */
  readonly severity?: Severity;
  /** The consequence, as the end of a sentence after a comma. */
  readonly why: string;
}

/** What differs between rules that report whom a binding binds. */
export interface SubjectRuleOptions {
  readonly id: string;
  readonly summary: string;
  /** How bad it is in a ClusterRoleBinding and in a RoleBinding. */
  readonly severity: { readonly cluster: Severity; readonly namespace: Severity };
  readonly preset?: RuleMeta['preset'];
  readonly securitySeverity: string;
  readonly references: readonly string[];
  /** Roles that may be bound to such subjects, by name. */
  readonly except?: ReadonlySet<string>;
  /** Undefined for subjects that are not the rule's business. */
  readonly judge: (subject: RbacSubject, namespace: string | undefined) => SubjectVerdict | undefined;
  /** What to do instead. */
  readonly instead: string;
}

interface MessageData {
  readonly binding: string;
  readonly role: string;
  readonly who: string;
  readonly why: string;
}

/** Makes a rule that reports bindings by their subjects. */
export function subjectRule(options: SubjectRuleOptions): Rule {
  const { severity, except, judge, instead } = options;
  const isExcepted = (binding: RbacBinding): boolean =>
    isBuiltInBinding(binding) || except?.has(binding.roleRef?.name?.value ?? '') === true;
  return defineRule({
    meta: {
      id: options.id,
      severity: severity.cluster,
      confidence: 'high',
      preset: options.preset ?? 'recommended',
      since: '0.1.0',
      securitySeverity: options.securitySeverity,
      docs: { summary: options.summary, references: options.references },
      messages: {
        bound: ({ binding, role, who, why }: MessageData) => `${binding} binds ${role} to ${who}, ${why}.`,
      },
    },
    check({ workspace, report }) {
      for (const scope of workspace.rbacScopes) {
        for (const binding of scope.bindings) {
          const { item } = binding;
          if (item.roleRef === undefined || isExcepted(item)) continue;
          for (const subject of item.subjects) {
            const verdict = judge(subject, scope.subjectNamespace(binding, subject));
            if (verdict === undefined || subject.name === undefined) continue;
            const level = item.kind === 'ClusterRoleBinding' ? severity.cluster : severity.namespace;
            report({
              message: 'bound',
              data: { binding: describeBinding(item), role: describeRoleRef(item), who: verdict.who, why: verdict.why },
              at: subject.name,
              within: subject.view.span,
              severity: verdict.severity ?? level,
              help: instead,
              ...(item.roleRef.name === undefined
                ? {}
                : { related: [{ at: item.roleRef.name, note: 'the role that is bound' }] }),
            });
          }
        }
      }
    },
  });
}
