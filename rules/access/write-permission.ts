import { resourceWords } from '../../src/model/access/powers.ts';
import type { PowerOf } from '../../src/model/access/powers.ts';
import { join } from '../../src/model/rule-wording.ts';
import { powerRule } from '../../src/builders/power-rule.ts';
import type { Rule } from '../../src/rule.ts';

const changing: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete', 'deletecollection', '*']);

/** Questions and answers, which change nothing though they are created, and what another rule speaks of. */
const harmless =
  /^(?:tokenreviews|(?:self|local)?subjectaccessreviews|selfsubjectrulesreviews|selfsubjectreviews)$|^(?:pods|\*)\/(?:exec|attach|portforward|ephemeralcontainers)$/;

const powerOf: PowerOf = (rule) => {
  const resources = rule.resources.filter(({ value }) => !harmless.test(value));
  const own = rule.verbs.filter(({ value }) => changing.has(value));
  const [at] = own;
  if (at === undefined || resources.length === 0) return undefined;
  const verbs = own.some(({ value }) => value === '*')
    ? 'create, change and delete'
    : join(own.map(({ value }) => value));
  return { what: `${verbs} ${resourceWords({ ...rule, resources })}`, at };
};

const rule: Rule = powerRule({
  id: 'access/write-permission',
  summary: 'Report accounts of a Prometheus that can change objects',
  securitySeverity: '7.5',
  references: [
    'https://prometheus.io/docs/operating/security/#prometheus',
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
  ],
  supersedes: [
    'rbac/wildcard-verb',
    'rbac/secret-write',
    'rbac/workload-create',
    'rbac/persistent-volume-create',
    'rbac/namespace-patch',
    'rbac/node-write',
    'rbac/endpoints-write',
    'rbac/service-status-write',
    'rbac/event-delete',
  ],
  powerOf,
  consequence: '; Prometheus lists, watches and gets only, so that the rest serves intruders alone.',
  help: 'Leave "list" and "watch" for discovery, and "get" for what is scraped.',
});
export default rule;
