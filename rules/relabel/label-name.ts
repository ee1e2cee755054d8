import { factOf } from '../../src/builders/loader-rule.ts';
import { listedRules } from '../../src/model/relabel-rules.ts';
import { isValidLabelName, sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import { spanOf } from '../../src/source/span.ts';
import type { Anchor, Span } from '../../src/source/span.ts';

interface Data {
  readonly owner: string;
  readonly name: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'relabel/label-name',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report names of labels that Prometheus refuses, or that have to be quoted in every query',
      references: [
        'https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels',
        'https://prometheus.io/docs/guides/utf8/',
      ],
    },
    messages: {
      refused: ({ owner, name }: Data) =>
        `${owner} has "${name}" where the name of a label belongs, so Prometheus refuses the whole configuration.`,
      quoted: ({ owner, name }: Data) =>
        `${owner} writes the label "${name}": Prometheus before 3.0 refuses the name, and later ones want it quoted in every query.`,
    },
  },
  check({ workspace, report }) {
    const refused = new Set<string>();
    for (const each of workspace.loadProblems) {
      if (each.problem.code !== 'relabel/label-name') continue;
      const { owner, text, at } = factOf(each);
      refused.add(placeOf(at));
      report({ message: 'refused', data: { owner, name: text }, at, help: 'Use letters, digits and "_".' });
    }
    const check = (owner: string, name: string, at: Anchor): void => {
      if (name === '' || name.includes('$') || isValidLabelName(name, 'legacy') || !isValidLabelName(name, 'utf8'))
        return;
      if (refused.has(placeOf(spanOf(at)))) return;
      const help = `Write "${sanitiseLabelName(name)}".`;
      report({ message: 'quoted', data: { owner, name }, at, severity: 'warning', help });
    };
    for (const { list, rule: written, action, resolved } of listedRules(workspace)) {
      if (written.targetLabel !== undefined && action !== 'labelmap' && !resolved.targetLabel.startsWith('__')) {
        check(list.owner, resolved.targetLabel, written.targetLabel);
      }
    }
    for (const { loaded } of workspace.decodedConfigs) {
      const external = loaded.root?.struct('global')?.map('external_labels') ?? [];
      for (const { name, key } of external) check('The configuration', name, key.anchor);
      for (const job of loaded.jobs) {
        for (const group of job.structs('static_configs')) {
          for (const { name, key } of group.map('labels')) check(`Job "${job.text('job_name')}"`, name, key.anchor);
        }
      }
    }
  },
});
export default rule;

function placeOf({ file, start }: Span): string {
  return `${file.path}:${start}`;
}
