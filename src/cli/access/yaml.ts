import { leastPrivilege } from '../../model/access/least-privilege.ts';
import type { WrittenRole } from '../../model/access/least-privilege.ts';
import type { AccountAccess } from '../../model/access/types.ts';
import { visible, visibleJson } from '../../source/visible.ts';

/** Roles and bindings with the least that each account needs, as YAML ready to apply. */
export function accessYaml(accesses: readonly AccountAccess[]): string {
  return accesses.map(accountYaml).join('---\n');
}

function accountYaml(access: AccountAccess): string {
  const { identity, servers, unsaid } = access;
  const names = servers.map(({ name, at }) => `${name} in ${at.file.path}`).join(', ');
  const account = `${identity.namespace === undefined ? '' : `${identity.namespace}/`}${identity.name}`;
  const head = `# What ${visible(names)} needs as service account ${visible(account)}.\n`;
  if (servers.some(({ configuration }) => configuration === 'unknown')) {
    return `${head}# Nothing is written: ${unsaid.unneeded ?? 'its configuration is not known'}.\n`;
  }
  const roles = leastPrivilege(access);
  if (roles.length === 0) return `${head}# It needs no permission.\n`;
  const isGuess = identity.namespace === undefined;
  const note = isGuess ? '# No file names the namespace of the account: correct "default" below.\n' : '';
  return head + note + roles.flatMap((role) => [roleYaml(role), bindingYaml(role, access)]).join('---\n');
}

function roleYaml({ kind, name, namespace, rules }: WrittenRole): string {
  const lines = ['apiVersion: rbac.authorization.k8s.io/v1', `kind: ${kind}`, ...metadata(name, namespace), 'rules:'];
  for (const rule of rules) {
    if ('group' in rule) lines.push(`  - apiGroups: ${list([rule.group])}`, `    resources: ${list(rule.resources)}`);
    else lines.push(`  - nonResourceURLs: ${list(rule.nonResourceURLs)}`);
    lines.push(`    verbs: ${list(rule.verbs)}`);
  }
  return `${lines.join('\n')}\n`;
}

function bindingYaml({ kind, name, namespace }: WrittenRole, { identity }: AccountAccess): string {
  return `${[
    'apiVersion: rbac.authorization.k8s.io/v1',
    `kind: ${kind}Binding`,
    ...metadata(name, namespace),
    'roleRef:',
    '  apiGroup: rbac.authorization.k8s.io',
    `  kind: ${kind}`,
    `  name: ${text(name)}`,
    'subjects:',
    '  - kind: ServiceAccount',
    `    name: ${text(identity.name)}`,
    `    namespace: ${text(identity.namespace ?? 'default')}`,
  ].join('\n')}\n`;
}

function metadata(name: string, namespace: string | undefined): readonly string[] {
  return [
    'metadata:',
    `  name: ${text(name)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${text(namespace)}`]),
  ];
}

function list(texts: readonly string[]): string {
  return `[${texts.map((each) => visibleJson(each)).join(', ')}]`;
}

/** Names that YAML reads as anything but text are quoted. */
function text(value: string): string {
  const isPlain =
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(value);
  return isPlain ? value : visibleJson(value);
}
