import type { Metric } from '../../src/instrumentation/metric.ts';
import { describeMetric } from '../../src/instrumentation/risk-wording.ts';
import { namedMetrics } from '../../src/model/metric-names.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import { isMarkdown } from '../../src/source/fenced-blocks.ts';

interface Types {
  readonly metric: string;
  readonly name: string;
  readonly other: string;
}

interface Labels {
  readonly metric: string;
  readonly labels: string;
  readonly others: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'metric/duplicate-definition',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report metrics of one name that are declared with other labels or another type',
      references: [
        'https://prometheus.io/docs/instrumenting/writing_clientlibs/#overall-structure',
        'https://prometheus.io/docs/specs/om/open_metrics_spec/#metricfamily',
      ],
    },
    messages: {
      type: ({ metric, name, other }: Types) =>
        `The ${metric} is also declared as a ${other} in the same code: a process that runs both refuses the second, and queries over "${name}" mix two things.`,
      elsewhere: ({ metric, name, other }: Types) =>
        `The ${metric} is also declared as a ${other}, so queries over "${name}" mix two things.`,
      labels: ({ metric, labels, others }: Labels) =>
        `The ${metric} is declared with ${labels} here and with ${others} elsewhere in the same code: a process that runs both refuses the second, and queries that group by a label lose what lacks it.`,
    },
  },
  check({ workspace, report }) {
    const byName = new Map<string, Metric[]>();
    for (const metric of namedMetrics(workspace.metrics)) {
      const { value, span } = metric.name;
      // A text shows the same metric in several ways, the wrong one beside the right one.
      if (isMarkdown(span.file.path)) continue;
      const known = byName.get(value);
      const first = known?.[0];
      if (known === undefined || first === undefined) {
        byName.set(value, [metric]);
        continue;
      }
      const sameCode = known.find((other) => isSameProgram(other, metric));
      const other = sameCode ?? first;
      known.push(metric);
      const place = {
        at: metric.name.span,
        related: [{ at: other.name.span, note: 'the other declaration' }],
      };
      const named = describeMetric(metric);
      if (other.type !== metric.type && other.type !== 'unknown' && metric.type !== 'unknown') {
        const data = { metric: named, name: value, other: other.type };
        const help = 'Give the two names of their own.';
        if (sameCode === undefined) report({ message: 'elsewhere', data, ...place, help, severity: 'info' });
        else report({ message: 'type', data, ...place, help });
      } else if (sameCode !== undefined && differInLabels(metric, sameCode)) {
        const data = { metric: named, labels: listed(metric), others: listed(sameCode) };
        const help = 'Declare it once, with all its labels, and use that declaration in both places.';
        report({ message: 'labels', data, ...place, help });
      }
    }
  },
});
export default rule;

/** Services of one repository may share names; files of one folder, or of a folder and those below it, share a process. */
function isSameProgram(a: Metric, b: Metric): boolean {
  if (a.language !== b.language || isForAnotherSystem(a, b)) return false;
  const [one, two] = [a, b].map(({ name }) => name.span.file.path.replace(/[^/]*$/u, '')) as [string, string];
  return one === two || (one !== '' && two.startsWith(one)) || (two !== '' && one.startsWith(two));
}

// https://pkg.go.dev/cmd/go#hdr-Build_constraints: the end of a file's name says for which system it is.
const system = /_(aix|darwin|dragonfly|freebsd|linux|netbsd|openbsd|solaris|windows)(?:_[a-z0-9]+)?\.go$/u;

function isForAnotherSystem(a: Metric, b: Metric): boolean {
  const [one, two] = [a, b].map(({ name }) => system.exec(name.span.file.path)?.[1]);
  return one !== undefined && two !== undefined && one !== two;
}

function differInLabels(a: Metric, b: Metric): boolean {
  if (!a.labelsComplete || !b.labelsComplete) return false;
  // There the labels are a part of the name: https://github.com/VictoriaMetrics/metrics/blob/master/set.go.
  if (a.library === 'victoriametrics') return false;
  // What is collected anew for each scrape is checked only where the collector describes it before.
  if ([a, b].some(({ uses }) => uses.some(({ method }) => method.includes('NewConst')))) return false;
  const names = ({ labels }: Metric): string =>
    labels
      .map(({ value }) => value)
      .sort()
      .join(',');
  return names(a) !== names(b);
}

function listed({ labels }: Metric): string {
  if (labels.length === 0) return 'no labels';
  const names = labels.map(({ value }) => `"${value}"`).join(', ');
  return labels.length === 1 ? `the label ${names}` : `the labels ${names}`;
}
