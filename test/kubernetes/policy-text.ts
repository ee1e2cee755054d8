import { Policy } from '../../src/kubernetes/authorizer/policy.ts';
import type { PolicyInput } from '../../src/kubernetes/authorizer/policy.ts';
import { splitResource } from '../../src/kubernetes/authorizer/api-request.ts';
import type { Identity } from '../../src/kubernetes/authorizer/identity.ts';
import type {
  AuthorizationRequest,
  PolicyBinding,
  PolicyRole,
  PolicyRule,
  PolicySubject,
} from '../../src/kubernetes/rbac-types.ts';

/** The sources of test policies: the lines they are written in. */
export interface Lines {
  readonly rule: string;
  readonly role: string;
  readonly binding: string;
  readonly subject: string;
}

const list = (text: string): string[] =>
  text === '-' ? [] : text.split(',').map((part) => (part === 'core' ? '' : part));

/** `get,list apps deployments,deployments/scale name1,name2`, `get /metrics,/healthz/*` or `get url=*`; `-` is an empty list. */
export function rule(text: string): PolicyRule<string> {
  const [verbs = '', second = '', resources = '-', names = '-'] = text.trim().split(/ +/);
  const urls = second.startsWith('/') || second.startsWith('url=');
  return {
    verbs: list(verbs),
    apiGroups: urls ? [] : list(second),
    resources: urls ? [] : list(resources),
    resourceNames: urls ? [] : list(names),
    nonResourceURLs: urls ? second.replace('url=', '').split(',') : [],
    source: text.trim(),
  };
}

/** `get deployments.apps/scale@namespace:name`, or `get /metrics`; without `@` no namespace, `@?` one not written. */
export function request(text: string): AuthorizationRequest {
  const [verb = '', what = ''] = text.trim().split(/ +/);
  if (what.startsWith('/')) return { kind: 'nonResource', verb, path: what };
  const match = /^([^.@:/]*)(?:\.([^@:/]*))?((?:\/[^@:]*)?)(?:@([^:]*))?(?::(.*))?$/.exec(what);
  if (!match) throw new Error(`no request: ${text}`);
  const [, resource = '', group = '', rest = '', namespace = '', name = ''] = match;
  const { subresource } = splitResource(`${resource}${rest}`);
  return {
    kind: 'resource',
    verb,
    group,
    resource,
    subresource,
    name,
    namespace: namespace === '?' ? undefined : namespace,
  };
}

/** `foo`, `foo+group1+group2`, or `sa:namespace/name`; the namespace `?` is not written. */
export function identity(text: string): Identity {
  if (text.startsWith('sa:')) {
    const [namespace = '', name = ''] = text.slice(3).split('/');
    return { kind: 'ServiceAccount', namespace: namespace === '?' ? undefined : namespace, name };
  }
  const [name = '', ...groups] = text.split('+');
  return { kind: 'User', name, groups };
}

function subject(text: string): PolicySubject<string> {
  const [kind = '', value = ''] = text.split('=');
  if (kind !== 'ServiceAccount') return { kind, name: value, source: text };
  const [namespace = '', name = ''] = value.split('/');
  return { kind, name, namespace: namespace === '' ? undefined : namespace, source: text };
}

function labels(text: string): Record<string, string> {
  const pairs = text.split(',').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']);
  return Object.fromEntries(pairs);
}

function role(line: string): PolicyRole<Lines> {
  const match = /^(ClusterRole|Role) (\S+)(?: \[(.*?)\])?(?: <- (.*?))?:(.*)$/.exec(line);
  if (!match) throw new Error(`no role: ${line}`);
  const [, kind = '', fullName = '', own, selectors, rules = ''] = match;
  const [name = '', namespace] = kind === 'Role' ? fullName.split('/').reverse() : [fullName];
  return {
    kind: kind === 'Role' ? 'Role' : 'ClusterRole',
    name,
    namespace: namespace === '?' ? undefined : namespace,
    labels: own ? labels(own) : undefined,
    aggregation: selectors?.split(' | ').map((each) => (each === 'all' ? {} : { matchLabels: labels(each) })),
    rules: rules
      .split(';')
      .filter((each) => each.trim() !== '')
      .map(rule),
    source: line,
  };
}

function binding(line: string): PolicyBinding<Lines> {
  const match = /^(ClusterRoleBinding|RoleBinding)(?: (\S+))? -> (\S+?)\/(\S+):(.*)$/.exec(line);
  if (!match) throw new Error(`no binding: ${line}`);
  const [, kind = '', namespace, roleKind = '', roleName = '', subjects = ''] = match;
  return {
    kind: kind === 'RoleBinding' ? 'RoleBinding' : 'ClusterRoleBinding',
    name: 'binding',
    namespace: namespace === '?' ? undefined : namespace,
    roleRef: { kind: roleKind, name: roleName },
    subjects: subjects
      .trim()
      .split(/ +/)
      .filter((each) => each !== '')
      .map(subject),
    source: line,
  };
}

/**
 * A policy, one object a line:
 * `ClusterRole NAME [label=value] <- label=value | label=value: RULE; RULE`, `Role NAMESPACE/NAME: RULE`,
 * `ClusterRoleBinding -> ClusterRole/NAME: User=foo Group=bar`, `RoleBinding NAMESPACE -> Role/NAME: ServiceAccount=ns/name`.
 */
export function policyOf(text: string, options: Partial<PolicyInput<Lines>> = {}): Policy<Lines> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new Policy<Lines>({
    roles: lines.filter((line) => /^(?:Cluster)?Role /.test(line)).map(role),
    bindings: lines.filter((line) => /^(?:Cluster)?RoleBinding/.test(line)).map(binding),
    ...options,
  });
}
