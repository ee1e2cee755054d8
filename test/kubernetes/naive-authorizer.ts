import type { Identity } from '../../src/kubernetes/authorizer/identity.ts';
import type { AuthorizationRequest, PolicyBinding, PolicyRole, PolicyRule } from '../../src/kubernetes/rbac-types.ts';

// A second evaluator, written for the tests only, from the description of RBAC rather than its source: it spells out
// everything that is granted as plain strings, and looks the request up among them. It knows a closed world only.

/** The verbs, groups, resources, names, namespaces and paths that occur in a test: what a star stands for. */
export interface World {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
  readonly paths: readonly string[];
}

function spell(rule: PolicyRule, world: World): readonly string[] {
  const out: string[] = [];
  const verbs = rule.verbs.flatMap((verb) => (verb === '*' ? world.verbs : [verb]));
  const groups = rule.apiGroups.flatMap((group) => (group === '*' ? world.groups : [group]));
  const resources = rule.resources.flatMap((resource) => {
    if (resource === '*') return world.resources;
    const same = world.resources.filter((each) => each.includes('/') && resource === `*/${each.split('/')[1] ?? ''}`);
    return [resource, ...same];
  });
  const names = rule.resourceNames.length === 0 ? world.names : rule.resourceNames;
  for (const verb of verbs) {
    for (const group of groups) {
      for (const resource of resources)
        for (const name of names) out.push(['r', verb, group, resource, name].join('|'));
    }
    for (const path of world.paths) {
      for (const url of rule.nonResourceURLs) {
        const stem = url.replace(/\*+$/, '');
        if (url === path || (stem !== url && path.startsWith(stem))) out.push(['p', verb, path].join('|'));
      }
    }
  }
  return out;
}

function collect(role: PolicyRole, roles: readonly PolicyRole[]): readonly PolicyRule[] {
  const rules = new Map<PolicyRole, readonly PolicyRule[]>();
  for (const each of roles) rules.set(each, each.aggregation ? [] : each.rules);
  // Round after round until nothing is new, as the controller does.
  for (let changed = true; changed;) {
    changed = false;
    for (const target of roles) {
      for (const selector of target.aggregation ?? []) {
        for (const other of roles) {
          if (other === target || other.kind === 'Role') continue;
          const wanted = Object.entries(selector.matchLabels ?? {});
          if (!wanted.every(([key, value]) => other.labels?.[key] === value)) continue;
          const had = rules.get(target) ?? [];
          const added = (rules.get(other) ?? []).filter((rule) => !had.includes(rule));
          if (added.length > 0) changed = true;
          rules.set(target, [...had, ...added]);
        }
      }
    }
  }
  return rules.get(role) ?? [];
}

function namesOf(identity: Identity): readonly string[] {
  if (identity.kind === 'User') return [`User ${identity.name}`, ...identity.groups.map((group) => `Group ${group}`)];
  const namespace = identity.namespace ?? '';
  return [
    `User system:serviceaccount:${namespace}:${identity.name}`,
    'Group system:serviceaccounts',
    `Group system:serviceaccounts:${namespace}`,
    'Group system:authenticated',
  ];
}

/** Answers whether somebody may do something, in a closed world where every namespace is written. */
export function naiveAuthorizer(
  roles: readonly PolicyRole[],
  bindings: readonly PolicyBinding[],
  world: World,
  identity: Identity,
): (request: AuthorizationRequest) => boolean {
  const who = namesOf(identity);
  const granted = new Set<string>();
  for (const binding of bindings) {
    const subjects = binding.subjects.map(({ kind, name, namespace }) => {
      if (kind !== 'ServiceAccount') return `${kind} ${name}`;
      return `User system:serviceaccount:${namespace ?? binding.namespace ?? 'nobody-has-this'}:${name}`;
    });
    if (!subjects.some((subject) => who.includes(subject))) continue;
    const role = roles.find(
      ({ kind, name, namespace }) =>
        kind === binding.roleRef.kind &&
        name === binding.roleRef.name &&
        (kind === 'ClusterRole' || (binding.kind === 'RoleBinding' && namespace === binding.namespace)),
    );
    if (!role) continue;
    const where = binding.kind === 'ClusterRoleBinding' ? ['', ...world.namespaces] : [binding.namespace ?? ''];
    for (const rule of collect(role, roles)) {
      for (const text of spell(rule, world)) {
        for (const namespace of text.startsWith('p') && binding.kind === 'RoleBinding' ? [] : where) {
          granted.add(`${text}|${text.startsWith('p') ? '' : namespace}`);
        }
      }
    }
  }
  return (request) => {
    if (request.kind === 'nonResource') return granted.has(['p', request.verb, request.path, ''].join('|'));
    const { verb, group, name, namespace = '' } = request;
    const resource = request.subresource === '' ? request.resource : `${request.resource}/${request.subresource}`;
    return granted.has(['r', verb, group, resource, name, namespace].join('|'));
  };
}
