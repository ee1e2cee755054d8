import { labelsOf } from '../../src/model/targets/candidate.ts';
import { keptTargets, runningJobs, sourceOf, titleOfJob } from '../../src/model/targets/kept.ts';
import type { KeptTarget } from '../../src/model/targets/kept.ts';
import type { JobTargets } from '../../src/model/targets/target-scope.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import { populateTarget } from '../../src/prometheus/target-population.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly job: string;
  readonly object: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Labels by which targets are told apart and that configurations set themselves. */
const identity: ReadonlySet<string> = new Set([
  'container',
  'endpoint',
  'instance',
  'job',
  'namespace',
  'node',
  'pod',
  'service',
]);

/** Of more targets than this nothing new is learnt. */
const enough = 500;

const rule: Rule = defineRule({
  meta: {
    id: 'target/label-collision',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report labelmap rules that write over a label of the target, or one label from two',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://github.com/prometheus/prometheus/blob/v3.5.0/model/relabel/relabel.go',
      ],
    },
    messages: {
      overwrites: ({ job, object, label, before, after }: Data) =>
        `The labelmap of ${job} copies the label "${label}" of ${object} over the one of the target: "${after}" takes the place of "${before}".`,
      identity: ({ job, object, label, after }: Data) =>
        `The labelmap of ${job} copies the label "${label}" of ${object} to its targets, which all get "${after}" there instead of the address that tells them apart.`,
      unordered: ({ job, object, label, before, after }: Data) =>
        `The labelmap of ${job} writes "${label}" of ${object} from two labels, "${before}" and "${after}", and nothing decides which of them stays.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of runningJobs(scope)) {
        const seen = new Set<string>();
        for (const target of keptTargets(targets).slice(0, enough)) {
          for (const found of collisions(targets, target)) {
            const key = `${found.at.start} ${found.label}`;
            if (seen.has(key)) continue;
            seen.add(key);
            const source = sourceOf(target);
            const { label, before, after } = found;
            const written = source.workload?.item.template.labels.get(label) ?? source.service?.item.labels.get(label);
            report({
              message: found.message,
              data: { job: titleOfJob(targets), object: describeSource(source), label, before, after },
              at: found.at,
              help: 'List the labels to copy in the regex, or give the copies a prefix in the replacement.',
              related: written === undefined ? [] : [{ at: written.key, note: 'the label that is copied' }],
            });
          }
        }
      }
    }
  },
});
export default rule;

interface Collision extends Omit<Data, 'job' | 'object'> {
  readonly message: 'identity' | 'overwrites' | 'unordered';
  readonly at: Span;
}

function collisions({ settings }: JobTargets, { origin, verdict }: KeptTarget): readonly Collision[] {
  if (!settings.target.relabelRules.some(({ action }) => action === 'labelmap')) return [];
  const { own, group } = labelsOf(origin);
  const { relabelling } = populateTarget(settings.target, own, group, { ...settings.options, trace: true });
  const found: Collision[] = [];
  for (const { rule: each, changes } of relabelling.steps) {
    if (each.action !== 'labelmap') continue;
    const at = each.source.regex?.span ?? each.source.anchor;
    for (const { name, before, after } of changes) {
      // What a later rule writes again is no loss.
      if (!identity.has(name) || after === undefined || verdict.publicLabels.get(name) !== after) continue;
      if (before !== undefined) found.push({ message: 'overwrites', at, label: name, before, after });
      else if (name === 'instance') found.push({ message: 'identity', at, label: name, before: '', after });
    }
  }
  for (const { rule: each, name, candidates } of relabelling.collisions) {
    const [first, second] = candidates;
    if (first === undefined || second === undefined || !verdict.publicLabels.has(name)) continue;
    const at = each.source.regex?.span ?? each.source.anchor;
    found.push({ message: 'unordered', at, label: name, before: first.from, after: second.from });
  }
  return found;
}
