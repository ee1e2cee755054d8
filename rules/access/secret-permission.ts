import type { PowerOf } from '../../src/model/access/powers.ts';
import { join } from '../../src/model/rule-wording.ts';
import { powerRule } from '../../src/builders/power-rule.ts';
import type { Rule } from '../../src/rule.ts';

const reading: ReadonlySet<string> = new Set(['get', 'list', 'watch', '*']);

const powerOf: PowerOf = ({ verbs, apiGroups, resources }) => {
  if (!apiGroups.some(({ value }) => value === '' || value === '*')) return undefined;
  const at = resources.find(({ value }) => value === 'secrets') ?? resources.find(({ value }) => value === '*');
  const own = verbs
    .filter(({ value }) => reading.has(value))
    .map(({ value }) => (value === '*' ? 'read and write' : value));
  return at === undefined || own.length === 0 ? undefined : { what: `${join(own)} secrets`, at };
};

const rule: Rule = powerRule({
  id: 'access/secret-permission',
  summary: 'Report accounts of a Prometheus that can read Secrets',
  securitySeverity: '7.5',
  references: [
    'https://prometheus.io/docs/operating/security/#prometheus',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
  ],
  supersedes: ['rbac/secret-read'],
  powerOf,
  consequence:
    '; no discovery and no scrape reads a Secret, so that whoever reaches this pod reads passwords and tokens.',
  help: 'Take secrets out of the role. What Prometheus sends with its scrapes is mounted as files; the operator reads its Secrets with its own account.',
  severityOfNamed: 'warning',
});
export default rule;
