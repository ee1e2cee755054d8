import type { PowerOf } from '../../src/model/access/powers.ts';
import { join } from '../../src/model/rule-wording.ts';
import { powerRule } from '../../src/builders/power-rule.ts';
import type { Rule } from '../../src/rule.ts';

const words: Readonly<Record<string, string>> = {
  exec: 'run commands in pods',
  attach: 'attach to pods',
  portforward: 'forward ports of pods',
  ephemeralcontainers: 'add containers to running pods',
};

const powerOf: PowerOf = ({ verbs, apiGroups, resources }) => {
  if (!apiGroups.some(({ value }) => value === '' || value === '*')) return undefined;
  if (!verbs.some(({ value }) => ['*', 'create', 'get', 'patch', 'update'].includes(value))) return undefined;
  const at = resources.find(({ value }) => subresource(value) !== undefined);
  const what = resources.flatMap(({ value }) => words[subresource(value) ?? ''] ?? []);
  return at === undefined ? undefined : { what: join([...new Set(what)]), at };
};

/** The subresource of `pods/exec` or of a star before the slash. */
function subresource(resource: string): string | undefined {
  const name = /^(?:pods|\*)\/(\w+)$/.exec(resource)?.[1];
  return name !== undefined && Object.hasOwn(words, name) ? name : undefined;
}

const rule: Rule = powerRule({
  id: 'access/exec-permission',
  summary: 'Report accounts of a Prometheus that can enter pods',
  securitySeverity: '8.8',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://prometheus.io/docs/operating/security/#prometheus',
  ],
  supersedes: ['rbac/pod-exec', 'rbac/pod-attach', 'rbac/pod-portforward', 'rbac/ephemeral-containers'],
  powerOf,
  consequence: ', though a scraper only asks for metrics; whoever reaches this pod runs commands in the others.',
  help: 'Take the subresource out of the role; give people who debug a role of their own.',
});
export default rule;
