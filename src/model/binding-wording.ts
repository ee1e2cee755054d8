import { builtInBindings } from '../knowledge/built-in-roles.ts';
import type { RbacBinding, RbacSubject } from './rbac.ts';
import { join } from './rule-wording.ts';

const subjectWords: Readonly<Record<string, string>> = {
  Group: 'group',
  ServiceAccount: 'service account',
  User: 'user',
};

/** A subject by its kind and name: `service account "prometheus"`. */
export function describeSubject({ kind, name }: RbacSubject): string {
  const word = kind === undefined ? 'subject' : (subjectWords[kind.value] ?? `subject of kind "${kind.value}"`);
  return name === undefined ? `a ${word} without a name` : `${word} "${name.value}"`;
}

/** Some subjects in words; long lists are cut. */
export function describeSubjects(subjects: readonly RbacSubject[]): string {
  const words = subjects.map(describeSubject);
  return join(words.length > 3 ? [...words.slice(0, 2), `${words.length - 2} more subjects`] : words);
}

/** What a binding refers to: `ClusterRole "view"`. */
export function describeRoleRef({ roleRef }: RbacBinding): string {
  return `${roleRef?.kind?.value ?? 'role'} "${roleRef?.name?.value ?? ''}"`;
}

/** Where the permissions of a binding hold, as the end of a clause. */
export function bindingReach({ kind }: RbacBinding): string {
  return kind === 'ClusterRoleBinding' ? 'in every namespace' : 'in its namespace';
}

/** True for a binding of Kubernetes itself, such as those in a copy of its bootstrap policy. */
export function isBuiltInBinding({ kind, name, roleRef, manifest }: RbacBinding): boolean {
  if (manifest.labels.get('kubernetes.io/bootstrapping')?.value === 'rbac-defaults') return true;
  return builtInBindings.some(
    (builtIn) => builtIn.kind === kind && builtIn.name === name?.value && builtIn.roleRef.name === roleRef?.name?.value,
  );
}
