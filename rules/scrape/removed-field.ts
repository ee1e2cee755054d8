import { isOlderThan } from '../../src/knowledge/kubernetes-versions.ts';
import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/removed-field',
  summary: 'Report fields that newer versions of Prometheus refuse',
  references: ['https://prometheus.io/docs/prometheus/latest/migration/'],
  code: 'scrape/removed-field',
  // All of them went with 3.0.
  severity: ({ decoded: { version } }) =>
    version === undefined ? 'warning' : isOlderThan(version, '3.0') ? undefined : 'error',
  sentence: ({ owner, text, decoded: { version } }) =>
    version === undefined
      ? `${owner} has the field "${text}", which is gone since Prometheus 3.0`
      : `${owner} has the field "${text}", which Prometheus ${version} does not have any more`,
  help: ({ problem }) => (problem.suggestion === undefined ? 'Take it out.' : `Write "${problem.suggestion}" instead.`),
});
export default rule;
