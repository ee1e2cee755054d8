import type { Doubt, GrantPath } from '../kubernetes/authorizer/authorize.ts';
import type { PolicySources } from '../model/policies.ts';
import { regionOf } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';
import { bindingSpan, doubtText, roleSpan } from './access-text.ts';

/** A place in a JSON answer; null for what Kubernetes brings. */
export function placeJson(span: Span | undefined): object | null {
  if (span === undefined) return null;
  const { start } = regionOf(span);
  return { path: span.file.path, line: start.line, column: start.column };
}

/** A way by which somebody comes to a rule. */
export function pathJson(
  { binding, subject, role, rule, definedIn, via, scope }: GrantPath<PolicySources>,
  scopeName: string,
): object {
  const { kind, name, namespace } = binding;
  const { source, ...lists } = rule;
  const roles = [...(via.length > 0 ? via : [role]), ...(definedIn === role ? [] : [definedIn])];
  return {
    binding: { kind, name, namespace: namespace ?? null, place: placeJson(bindingSpan(binding)) },
    subject: {
      kind: subject.kind,
      name: subject.name,
      namespace: subject.namespace ?? null,
      place: placeJson(subject.source?.anchor),
    },
    // The role that is bound, those that it collects from, and last the one that has the rule.
    roles: roles.map((each) => ({
      kind: each.kind,
      name: each.name,
      namespace: each.namespace ?? null,
      place: placeJson(roleSpan(each)),
    })),
    rule: { ...lists, place: placeJson(source?.anchor) },
    in: scope.kind === 'cluster' ? { kind: 'cluster' } : { kind: 'namespace', namespace: scope.namespace ?? null },
    scope: binding.source === undefined ? null : scopeName,
  };
}

/** What keeps an answer open. */
export function doubtJson(doubt: Doubt<PolicySources>): object {
  return {
    kind: doubt.kind,
    text: doubtText(doubt),
    place: placeJson(doubt.binding === undefined ? undefined : bindingSpan(doubt.binding)),
  };
}
