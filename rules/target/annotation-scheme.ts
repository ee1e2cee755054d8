import { relabelMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { annotatedObjects, annotationUses, jobNames, scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import { ruleAnchor } from '../../src/model/targets/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
  readonly value: string;
  readonly job: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-scheme',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scheme annotations other than http and https',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
        'https://github.com/prometheus/prometheus/blob/v3.5.0/documentation/examples/prometheus-kubernetes.yml',
      ],
    },
    messages: {
      ignored: ({ object, key, value, job }: Data) =>
        `${object} has "${value}" for "${key}", which the rule of ${job} does not match, so that the scheme stays that of the job.`,
      unknown: ({ object, key, value }: Data) =>
        `${object} has "${value}" for "${key}": Prometheus scrapes by "http" and "https" only.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      const uses = annotationUses(scope).filter(({ purpose }) => purpose === 'scheme');
      for (const { annotations, kind, title } of annotatedObjects(scope)) {
        for (const entry of annotations.values()) {
          const { key, value } = entry;
          const name = sanitiseLabelName(key.value);
          const use = uses.find((each) => each.kind === kind && each.name === name);
          const isConvention = key.value === 'prometheus.io/scheme' && scrapeAnnotation(annotations) !== undefined;
          if ((use === undefined && !isConvention) || ['http', 'https', ''].includes(value)) continue;
          const isPlain = use?.rule.sourceLabels.length === 1;
          const isIgnored =
            use !== undefined && isPlain && relabelMatcher(use.rule, 'prometheus-3')?.match(value) === undefined;
          report({
            message: isIgnored ? 'ignored' : 'unknown',
            data: { object: title, key: key.value, value, job: use === undefined ? '' : jobNames([use.targets]) },
            at: entry,
            help: `Write "${/s|tls/i.test(value.replace(/^http/i, '')) ? 'https' : 'http'}".`,
            related: use === undefined ? [] : [{ at: ruleAnchor(use.rule.source), note: 'reads it' }],
          });
        }
      }
    }
  },
});
export default rule;
