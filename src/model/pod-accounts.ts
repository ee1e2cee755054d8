import { sameNamespace, subjectMatches } from '../kubernetes/authorizer/identity.ts';
import type { RbacScope, Scoped } from './rbac-scope.ts';
import type { ScopedManifest } from './scope.ts';
import type { Workload } from './workloads.ts';

/** The name of the service account that a workload's pods run as: what is absent or empty is `default`. */
export function accountNameOf({ template }: Workload): string {
  const name = template.serviceAccountName?.value ?? '';
  return name === '' ? 'default' : name;
}

/** The service account of a workload, where it is among the objects of the scope. */
export function accountOf(workload: Scoped<Workload>, { accounts }: RbacScope): ScopedManifest | undefined {
  const name = accountNameOf(workload.item);
  // A kustomization's prefix is on both, or on the account alone where the reference is written with the old name.
  const named = accounts.filter((account) => account.name === name || account.manifest.name?.value === name);
  return named.find(({ namespace }) => sameNamespace(namespace, workload.namespace) !== 'no');
}

/** True where the pods are given a token of their account: the pod's own word counts before the account's. */
// https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting
export function mountsToken({ template }: Workload, account: ScopedManifest | undefined): boolean {
  const own = template.automountServiceAccountToken?.value;
  if (own !== undefined) return own;
  return account?.manifest.fields.boolean('automountServiceAccountToken')?.value !== false;
}

/** True where some binding of the scope binds an account, or may: by itself, by its user name, or by its groups. */
export function isBoundSomehow(account: ScopedManifest, scope: RbacScope): boolean {
  const { namespace, manifest } = account;
  // A subject is written with the name before a kustomization's prefix; kustomize follows it.
  const names = new Set([account.name, manifest.name?.value].filter((name) => name !== undefined));
  return scope.bindings.some((binding) =>
    binding.item.subjects.some((subject) => {
      const { kind, name } = subject;
      if (kind === undefined || name === undefined) return true;
      const asked = { kind: kind.value, name: name.value, namespace: scope.subjectNamespace(binding, subject) };
      const place = { kind: binding.item.kind, namespace: binding.namespace };
      return [...names].some(
        (each) => subjectMatches(asked, place, { kind: 'ServiceAccount', name: each, namespace }) !== 'no',
      );
    }),
  );
}
