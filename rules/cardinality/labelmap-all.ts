import { relabelLists } from '../../src/model/relabel-lists.ts';
import type { RelabelRule } from '../../src/model/scrape-config.ts';
import { expressionMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly owner: string;
  readonly object: string;
}

/** Objects whose labels and annotations discovery turns into meta labels. */
const objects: readonly string[] = ['pod', 'service', 'node', 'namespace', 'ingress', 'endpoints', 'endpointslice'];

/** Names that nobody would write a pattern for: what matches all of them matches everything. */
const probes: readonly string[] = ['zq1', 'pod_template_hash', 'helm_sh_chart', 'x_y_z_example_com_w'];

const rule: Rule = defineRule({
  meta: {
    id: 'cardinality/labelmap-all',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labelmap over all labels or annotations of an object',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        // The example that most configurations were copied from.
        'https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml',
      ],
    },
    messages: {
      annotations: ({ owner, object }: Data) =>
        `${owner} turns every annotation of its ${object} into a label: checksums, times and whole applied objects among them, which change with every deployment.`,
      labels: ({ owner, object }: Data) =>
        `${owner} turns every label of its ${object} into a label of the target: revision hashes, chart versions and whatever is added later among them.`,
      everything: ({ owner }: Data) =>
        `${owner} maps every label that there is, discovery's own among them, without choosing any.`,
    },
  },
  check({ workspace, report }) {
    for (const { rules, owner } of relabelLists(workspace)) {
      for (const [index, each] of rules.entries()) {
        if (each.action?.value !== 'labelmap') continue;
        const taken = takes(each);
        const at = each.regex ?? each.action;
        if (taken.everything) {
          report({
            message: 'everything',
            data: { owner, object: '' },
            at,
            within: each.view.span,
            severity: 'warning',
            help: 'Name the labels to map in "regex", or take the rule out.',
          });
          continue;
        }
        for (const object of taken.annotations) {
          report({
            message: 'annotations',
            data: { owner, object },
            at,
            within: each.view.span,
            help: 'Name the annotations that are needed in "regex".',
          });
        }
        for (const object of taken.labels) {
          // Who drops labels afterwards has chosen which ones stay.
          if (rules.slice(index + 1).some(({ action }) => action?.value === 'labeldrop')) continue;
          report({
            message: 'labels',
            data: { owner, object },
            at,
            within: each.view.span,
            severity: 'info',
            help: 'Name the labels that are needed in "regex", or drop the hashes afterwards with "labeldrop".',
          });
        }
      }
    }
  },
});
export default rule;

interface Taken {
  readonly everything: boolean;
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
}

function takes({ regex, replacement }: RelabelRule): Taken {
  const nothing: Taken = { everything: false, labels: [], annotations: [] };
  const matcher = expressionMatcher(regex?.value ?? '(.*)', 'prometheus-3');
  if (matcher === undefined) return nothing;
  const matchesAll = (prefix: string): boolean =>
    probes.every((probe) => matcher.match(`${prefix}${probe}`) !== undefined);
  if (matchesAll('') && matchesAll('__meta_')) return { ...nothing, everything: true };
  // What is mapped onto names that begin with `__` never reaches a series.
  if (replacement?.value.startsWith('__') === true) return nothing;
  return {
    everything: false,
    labels: objects.filter((object) => matchesAll(`__meta_kubernetes_${object}_label_`)),
    annotations: objects.filter((object) => matchesAll(`__meta_kubernetes_${object}_annotation_`)),
  };
}
