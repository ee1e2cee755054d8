import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import type { RelabelRule } from '../../src/model/scrape-config.ts';
import { relabelActions, resolveRelabelRule } from '../../src/prometheus/relabel/rule.ts';
import type { RelabelField } from '../../src/prometheus/relabel/rule.ts';
import { validateRelabelRule } from '../../src/prometheus/relabel/validate.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Anchor } from '../../src/source/span.ts';

interface Data {
  readonly object: string;
  readonly problem: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/invalid-relabelling',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    // Those that say of a rule in a monitor what Prometheus would, where the operator comes first.
    supersedes: ['relabel/forbidden-field', 'relabel/missing-field', 'relabel/regex-syntax', 'relabel/unknown-action'],
    docs: {
      summary: 'Report relabelling rules of monitors that the operator rejects',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.RelabelConfig',
        // LabelConfigValidator
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/validation/validator.go',
      ],
    },
    messages: {
      rejected: ({ object, problem }: Data) =>
        `A relabelling rule of ${object} is one that Prometheus refuses (${problem}), so the operator rejects the whole object and nothing of it is scraped.`,
      action: ({ object, problem }: Data) =>
        `A relabelling rule of ${object} has the action ${problem}, which does not exist, so the API server refuses the object.`,
    },
  },
  check({ workspace, report }) {
    for (const { manifest, endpoints } of workspace.monitors) {
      const object = describeManifest(manifest);
      for (const { relabelings, metricRelabelings } of endpoints) {
        for (const rule of [...relabelings, ...metricRelabelings]) {
          for (const { kind, field, message } of validateRelabelRule(asPrometheus(rule))) {
            const at = placeOf(rule, field);
            if (kind === 'unknown-action') {
              const suggestion = nearest(rule.action?.value ?? '', relabelActions);
              const known = relabelActions.map((action) => `"${action}"`).join(', ');
              report({
                message: 'action',
                data: { object, problem: `"${rule.view.get('action')?.text ?? ''}"` },
                at,
                within: rule.view.span,
                help: suggestion === undefined ? `Write one of ${known}.` : `Did you mean "${suggestion}"?`,
              });
              continue;
            }
            report({
              message: 'rejected',
              data: { object, problem: message },
              at,
              within: rule.view.span,
              help:
                kind === 'missing-field'
                  ? `Add "${camelName(field)}".`
                  : `Correct "${camelName(field)}", or take it out.`,
            });
          }
        }
      }
    }
  },
});
export default rule;

/** The rule as the operator writes it: texts that are empty are left out, but for separator and replacement. */
function asPrometheus(rule: RelabelRule): Parameters<typeof validateRelabelRule>[0] {
  const given = (text: { readonly value: string } | undefined): string | undefined =>
    text === undefined || text.value === '' ? undefined : text.value;
  const modulus = given(rule.modulus);
  return resolveRelabelRule(
    {
      action: given(rule.action),
      sourceLabels: rule.sourceLabels.length === 0 ? undefined : rule.sourceLabels.map(({ value }) => value),
      separator: rule.separator?.value,
      regex: given(rule.regex),
      modulus: modulus !== undefined && /^[1-9]\d*$/.test(modulus) ? BigInt(modulus) : undefined,
      targetLabel: given(rule.targetLabel),
      replacement: rule.replacement?.value,
    },
    rule,
  );
}

const camelNames: Partial<Record<RelabelField, string>> = {
  source_labels: 'sourceLabels',
  target_label: 'targetLabel',
};

function camelName(field: RelabelField): string {
  return camelNames[field] ?? field;
}

function placeOf(rule: RelabelRule, field: RelabelField): Anchor {
  const view = rule.view.get(camelName(field));
  return view?.anchor ?? rule.action ?? rule.anchor;
}
