import type { Doubt, GrantPath, Scope } from '../kubernetes/authorizer/authorize.ts';
import type { PolicyBinding, PolicyRole, PolicyRule, PolicySubject } from '../kubernetes/rbac-types.ts';
import type { PolicySources } from '../model/policies.ts';
import { join } from '../model/rule-wording.ts';
import { placeOf } from '../reporters/wording.ts';
import type { Span } from '../source/span.ts';

type Path = GrantPath<PolicySources>;

/** Where a part of a policy is written; undefined for what Kubernetes brings. */
export function bindingSpan({ source }: PolicyBinding<PolicySources>): Span | undefined {
  return source?.item.manifest.anchor;
}

/** Where a role is written; undefined for what Kubernetes brings. */
export function roleSpan({ source }: PolicyRole<PolicySources>): Span | undefined {
  return source?.item.manifest.anchor;
}

/** A role or binding by its kind, namespace and name. */
export function objectName({ kind, namespace, name }: PolicyRole | PolicyBinding): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** A subject by its kind and name; an account with the namespace that it is taken to be in. */
export function subjectName({ kind, namespace, name }: PolicySubject, binding: PolicyBinding): string {
  const own = kind === 'ServiceAccount' ? (namespace ?? binding.namespace) : undefined;
  return `${kind} ${own === undefined ? '' : `${own}/`}${name}`;
}

/** Where a grant holds. */
export function scopeName(scope: Scope): string {
  if (scope.kind === 'cluster') return 'every namespace';
  return scope.namespace === undefined
    ? 'the namespace that the files are deployed into'
    : `namespace ${scope.namespace}`;
}

/** A rule in one line: `list and watch on pods and services of the core group`. */
export function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: PolicyRule): string {
  const what =
    nonResourceURLs.length > 0
      ? orAll(nonResourceURLs, 'every path')
      : `${orAll(resources, 'every resource')} of ${orAll(
          apiGroups.map((group) => (group === '' ? 'the core group' : group)),
          'every group',
        )}`;
  return `${orAll(verbs, 'every verb')} on ${what}${resourceNames.length === 0 ? '' : ` named ${join(resourceNames)}`}`;
}

function orAll(list: readonly string[], all: string): string {
  return list.includes('*') ? all : join(list);
}

function at(span: Span | undefined): string {
  return span === undefined ? '(built in)' : `at ${placeOf(span)}`;
}

/** The way from somebody to a rule, a line for each part. */
export function pathLines(path: Path): readonly string[] {
  const { binding, subject, role, rule, definedIn, via, scope } = path;
  const lines = [
    `binding  ${objectName(binding)} ${at(bindingSpan(binding))}`,
    `subject  ${subjectName(subject, binding)} ${at(subject.source?.anchor)}`,
    `role     ${objectName(role)} ${at(roleSpan(role))}`,
  ];
  for (const between of [...via.slice(1), ...(definedIn === role ? [] : [definedIn])]) {
    lines.push(`         which collects ${objectName(between)} ${at(roleSpan(between))}`);
  }
  lines.push(`rule     ${ruleText(rule)} ${at(rule.source?.anchor)}`, `in       ${scopeName(scope)}`);
  return lines;
}

/** What keeps an answer open, as a sentence. */
export function doubtText({ kind, binding, role, path }: Doubt<PolicySources>): string {
  const bindingText = binding === undefined ? 'A binding' : `${objectName(binding)} ${at(bindingSpan(binding))}`;
  const roleText = role === undefined ? 'A role' : `${objectName(role)} ${at(roleSpan(role))}`;
  switch (kind) {
    case 'role-missing':
      return `${bindingText} refers to ${binding?.roleRef.kind ?? 'role'} ${binding?.roleRef.name ?? ''}, which is not among the files.`;
    case 'role-open':
      return `${roleText} may have more rules than the files show.`;
    case 'role-ambiguous':
      return `${bindingText} may refer to any of several roles, and not all of them grant it.`;
    case 'namespace':
      return binding?.namespace === undefined
        ? `${bindingText} grants it in the namespace that it is deployed into, which is not written.`
        : `${bindingText} grants it in namespace ${binding.namespace} only; name the namespace of the request with "--namespace".`;
    case 'subject':
      return `${bindingText} grants it to ${path === undefined ? 'an account' : subjectName(path.subject, path.binding)}, whose namespace is not written.`;
    case 'other-authorizer':
      return 'The node authorizer decides about members of system:nodes as well.';
    default:
      return kind satisfies never;
  }
}
