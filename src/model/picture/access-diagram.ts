import type { Doubt } from '../../kubernetes/authorizer/authorize.ts';
import type { ServiceAccountIdentity } from '../../kubernetes/authorizer/identity.ts';
import type { Diagram } from '../../source/picture.ts';
import type { Span } from '../../source/span.ts';
import type { AccountGrant, Missing } from '../access/types.ts';
import { describeAccess, describeScope } from '../access/wording.ts';
import type { PolicySources } from '../policies.ts';
import { DiagramBuilder } from './diagram-builder.ts';
import { permissionsOf } from './permissions.ts';
import type { Judgement, Permission } from './permissions.ts';
import { pushTo } from '../../source/push-to.ts';

/** An account with what it is granted, and what is known of its needs. */
export interface PicturedAccount {
  readonly identity: ServiceAccountIdentity;
  readonly at: Span | undefined;
  /** What runs as the account. */
  readonly users: readonly { readonly name: string; readonly at: Span }[];
  readonly grants: readonly AccountGrant[];
  readonly doubts: readonly Doubt<PolicySources>[];
  readonly missing: readonly Missing[];
  readonly judgement: Judgement;
}

const columns = ['Runs as', 'Account', 'Bindings', 'Roles', 'Permissions'] as const;

/** From an account through its bindings and roles to what it may do. */
export function accessDiagram(account: PicturedAccount): Diagram {
  const { identity, judgement } = account;
  const builder = new DiagramBuilder();
  const name = identity.namespace === undefined ? identity.name : `${identity.namespace}/${identity.name}`;
  const users = account.users.map((user) =>
    builder.node(user.at, () => ({ column: 0, kind: 'runs as', title: user.name, at: user.at })),
  );
  const own = builder.node(account, () => ({ column: 1, kind: 'ServiceAccount', title: name, at: account.at }));
  for (const user of users) builder.edge(user, own);
  const permissions = new Map<string, string[]>();
  for (const grant of account.grants) {
    if (grant.binding.source === undefined) continue;
    const role = addRole(builder, own, grant);
    for (const permission of permissionsOf(grant, judgement))
      addPermission(builder, role, grant, permission, permissions);
  }
  addDoubts(builder, own, account);
  addMissing(builder, own, account.missing);
  return builder.build({
    kind: 'access',
    title: `Service account ${name}`,
    folded: judgement === undefined,
    notes: notesOf(account),
    columns: users.length === 0 ? ['', ...columns.slice(1)] : columns,
  });
}

function addRole(builder: DiagramBuilder, account: string, { binding, role, certain }: AccountGrant): string {
  const bound = addBinding(builder, account, binding);
  const written = role.source?.item;
  const key = JSON.stringify([role.kind, role.namespace ?? null, role.name]);
  const id = builder.node(written ?? key, () => ({
    column: 3,
    kind: role.kind,
    title: pathOf(role),
    lines: [
      ...(written === undefined ? ['Kubernetes brings it.'] : []),
      ...(certain ? [] : ['It may be another one.']),
    ],
    at: written?.manifest.anchor,
  }));
  builder.edge(bound, id);
  return id;
}

/** What rules of a role allow with the same verbs in the same place is one box. */
function addPermission(
  builder: DiagramBuilder,
  role: string,
  { scope, rule }: AccountGrant,
  { verbs, what, tone }: Permission,
  known: Map<string, string[]>,
): void {
  const lines = [
    describeScope(scope),
    ...(rule.resourceNames.length === 0 ? [] : [`only ${rule.resourceNames.map((name) => `"${name}"`).join(', ')}`]),
  ];
  const key = JSON.stringify([role, tone, verbs, lines, rule.nonResourceURLs.length > 0]);
  const items = known.get(key) ?? [];
  known.set(key, items);
  for (const each of what) if (!items.includes(each)) items.push(each);
  const title = verbs.map((verb) => (verb === '*' ? 'every verb' : verb)).join(', ');
  const at = rule.source?.view.span;
  const id = builder.node(key, () => ({ column: 4, kind: 'permission', title, lines, items, tone, at }));
  builder.edge(role, id, tone);
}

function addBinding(builder: DiagramBuilder, account: string, binding: AccountGrant['binding']): string {
  const id = builder.node(binding, () => ({
    column: 2,
    kind: binding.kind,
    title: pathOf(binding),
    at: binding.source?.item.manifest.anchor,
  }));
  builder.edge(account, id);
  return id;
}

function addDoubts(builder: DiagramBuilder, account: string, { doubts }: PicturedAccount): void {
  for (const doubt of doubts) {
    const { binding: unresolved, kind } = doubt;
    if (kind !== 'role-missing' || unresolved === undefined) continue;
    const { roleRef } = unresolved;
    const binding = addBinding(builder, account, unresolved);
    const role = builder.node(doubt, () => ({
      column: 3,
      kind: roleRef.kind,
      title: roleRef.name,
      lines: ['It is not among the files.'],
      tone: 'unknown',
      at: unresolved.source?.item.roleRef?.name?.span,
    }));
    builder.edge(binding, role, 'unknown');
  }
}

/** What is lacking in the same place, as one box. */
function addMissing(builder: DiagramBuilder, account: string, missing: readonly Missing[]): void {
  const groups = new Map<string, Missing[]>();
  for (const each of missing) {
    const key = JSON.stringify([each.verbs, each.need.scope]);
    pushTo(groups, key, each);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { need, verbs } = first;
    const who = [...new Set(group.map((each) => each.need.who))];
    const more = who.length > 2 ? ` and ${who.length - 2} more` : '';
    const id = builder.node(group, () => ({
      column: 4,
      kind: 'permission',
      title: verbs.join(', '),
      lines: [describeScope(need.scope), `for ${who.slice(0, 2).join(', ')}${more}`],
      items: [...new Set(group.map((each) => describeAccess(each.need.access)))],
      tone: 'missing',
      at: need.at,
    }));
    builder.edge(account, id, 'missing');
  }
}

function notesOf({ judgement, grants, doubts }: PicturedAccount): readonly string[] {
  const { missing, unneeded } = judgement?.unsaid ?? {};
  const ofFiles = grants.filter(({ binding }) => binding.source !== undefined);
  const others = grants.filter(({ binding }) => binding.source === undefined);
  const brought = [...new Set(others.map(({ role }) => role.name))].toSorted();
  return [
    ...(ofFiles.length === 0 && doubts.length === 0 ? ['No binding among the files binds it.'] : []),
    ...(brought.length === 0 ? [] : [`Kubernetes grants every account what these allow: ${brought.join(', ')}.`]),
    ...(missing === undefined ? [] : [`Nothing is said of what is missing: ${missing}.`]),
    ...(unneeded === undefined ? [] : [`Nothing is said of what is not needed: ${unneeded}.`]),
  ];
}

function pathOf({ name, namespace }: { readonly name: string; readonly namespace?: string | undefined }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}
