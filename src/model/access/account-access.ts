import type { ServiceAccountIdentity } from '../../kubernetes/authorizer/identity.ts';
import { sameNamespace } from '../../kubernetes/authorizer/identity.ts';
import { folderDistance } from '../paths.ts';
import { accountNameOf } from '../pod-accounts.ts';
import type { Workspace } from '../workspace.ts';
import { grantedElsewhere, grantsOf, isAllowed, requestsOf } from './account-grants.ts';
import type { AccountGrants } from './account-grants.ts';
import { needsOf } from './needs.ts';
import { accessServers } from './servers.ts';
import { tooWideOf, unneededOf } from './unneeded.ts';
import type { AccessServer, AccountAccess, Missing, Need } from './types.ts';
import { whereAllAgree } from './agreement.ts';

/** How many folders may lie between servers that share one account. */
const neighbourhood = 2;

/** Every account that runs a Prometheus, with what it needs and what it is granted. */
export function accountAccesses(workspace: Workspace): readonly AccountAccess[] {
  const groups: { readonly key: string; readonly servers: AccessServer[] }[] = [];
  for (const server of accessServers(workspace)) {
    const { namespace, name } = identityOf(server);
    const key = JSON.stringify([server.scopeIndex, namespace ?? null, name]);
    const group = groups.find((each) => each.key === key && each.servers.every((other) => areTogether(server, other)));
    if (group === undefined) groups.push({ key, servers: [server] });
    else group.servers.push(server);
  }
  return whereAllAgree(groups.flatMap(({ servers }) => accessOf(workspace, servers) ?? []));
}

/** Servers of one name are variants of one another: each has the roles that lie beside it. */
function areTogether(a: AccessServer, b: AccessServer): boolean {
  if (a.rbac.scope.kustomization !== undefined) return true;
  return a.name !== b.name && folderDistance(a.at.file.path, b.at.file.path) <= neighbourhood;
}

/** Who a server is: where no namespace is written, the one in which a binding of the scope looks for the account. */
function identityOf({ namespace, accountName, account, rbac }: AccessServer): ServiceAccountIdentity {
  const own = namespace ?? account?.namespace;
  if (own !== undefined) return { kind: 'ServiceAccount', name: accountName, namespace: own };
  const names = new Set([accountName, account?.manifest.name?.value]);
  const written = new Set(
    rbac.bindings.flatMap((binding) =>
      binding.item.subjects.flatMap((subject) => {
        if (subject.kind?.value !== 'ServiceAccount' || !names.has(subject.name?.value)) return [];
        return [rbac.subjectNamespace(binding, subject)];
      }),
    ),
  );
  const [only] = written;
  return { kind: 'ServiceAccount', name: accountName, namespace: written.size === 1 ? only : undefined };
}

function accessOf(workspace: Workspace, servers: readonly AccessServer[]): AccountAccess | undefined {
  const [first] = servers;
  if (first === undefined) return undefined;
  const policy = workspace.policies[first.scopeIndex];
  if (policy === undefined) return undefined;
  const identity = identityOf(first);
  const granted = grantsOf(policy, identity, servers);
  const needs = servers.flatMap(needsOf);
  const isOpen = policy.isOpen;
  const unsaidMissing = isOpen
    ? 'objects of the scope lie elsewhere'
    : granted.isBound
      ? undefined
      : 'no binding among the files binds the account';
  const others = otherUsers(workspace, servers, identity);
  const unsaidUnneeded = servers.some(({ configuration }) => configuration === 'unknown')
    ? 'the configuration is not among the files'
    : others
      ? 'other workloads run as the account'
      : servers.some(({ isAlone }) => !isAlone)
        ? 'other containers of the pod may use the account'
        : isOpen
          ? 'objects of the scope lie elsewhere'
          : undefined;
  return {
    identity,
    rbac: first.rbac,
    servers,
    ...granted,
    needs,
    missing: unsaidMissing === undefined ? missingOf(granted, needs) : [],
    unneeded: unsaidUnneeded === undefined ? granted.grants.flatMap((grant) => unneededOf(grant, needs)) : [],
    tooWide: unsaidUnneeded === undefined ? tooWideOf(granted.grants, needs) : [],
    unsaid: { missing: unsaidMissing, unneeded: unsaidUnneeded },
  };
}

function missingOf(granted: AccountGrants, needs: readonly Need[]): readonly Missing[] {
  return needs.flatMap((need) => {
    if (!need.certain) return [];
    const { access } = need;
    const options = access.kind === 'resource' ? [access.resource, ...access.orElse] : [undefined];
    const answers = options.map((option) =>
      requestsOf(need, option).map((request) => ({ request, answer: isAllowed(granted, request) })),
    );
    // One of several ways is enough.
    if (answers.some((each) => each.every(({ answer }) => answer !== 'no'))) return [];
    const lacking = (answers[0] ?? []).filter(({ answer }) => answer === 'no');
    if (lacking.length === 0) return [];
    const elsewhere = lacking.map(({ request }) => grantedElsewhere(granted.grants, request));
    const everyVerb = elsewhere.every((each) => each.length > 0);
    return [
      { need, verbs: lacking.map(({ request }) => request.verb), elsewhere: everyVerb ? (elsewhere[0] ?? []) : [] },
    ];
  });
}

/** True where workloads that are no servers run as the same account. */
function otherUsers(
  workspace: Workspace,
  servers: readonly AccessServer[],
  { name, namespace }: ServiceAccountIdentity,
): boolean {
  const own = new Set(servers.map(({ workload }) => workload));
  const [first] = servers;
  const workloads = first === undefined ? [] : (workspace.workloadScopes[first.scopeIndex]?.workloads ?? []);
  if (name === 'default') return false;
  return workloads.some(
    (workload) =>
      !own.has(workload) &&
      // Variants of one workload in several files are one.
      !servers.some(
        (server) => server.name === `${workload.item.kind} "${workload.item.manifest.name?.value ?? ''}"`,
      ) &&
      accountNameOf(workload.item) === name &&
      sameNamespace(workload.namespace, namespace) === 'yes' &&
      servers.every(({ at }) => at !== workload.item.manifest.anchor),
  );
}
