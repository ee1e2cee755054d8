import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/probe-targets',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Probes without targets, or with targets of which half is ignored',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ProbeTargets',
        // ProbeTargets.Validate
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/apis/monitoring/v1/probe_types.go',
      ],
    },
    messages: {
      none: ({ object }: Data) =>
        `${object} has neither "staticConfig" nor "ingress" as its targets, so the operator rejects it and nothing is probed.`,
      empty: ({ object }: Data) => `${object} has a staticConfig without any target, so nothing is probed.`,
      both: ({ object }: Data) =>
        `${object} has both "staticConfig" and "ingress" as its targets: "staticConfig" decides, and "ingress" is ignored.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, spec } of workspace.monitors) {
      if (kind !== 'Probe') continue;
      const targets = spec.raw('targets');
      const fixed = targets?.get('staticConfig');
      const ingress = targets?.get('ingress');
      const data = { object: describeManifest(manifest) };
      const isFixed = fixed !== undefined && fixed.kind !== 'null';
      const isIngress = ingress !== undefined && ingress.kind !== 'null';
      if (!isFixed && !isIngress) {
        report({
          message: 'none',
          data,
          at: targets?.keySpan ?? spec.view.keySpan ?? manifest.anchor,
          help: 'Add "targets" with a "staticConfig" that lists what to probe, or an "ingress" that selects it.',
        });
        continue;
      }
      if (isFixed && isIngress) {
        report({
          message: 'both',
          data,
          at: ingress.keySpan ?? ingress.anchor,
          severity: 'warning',
          related: [{ at: fixed.keySpan ?? fixed.anchor, note: 'this decides' }],
          help: 'Take one of them out, or make two Probes.',
        });
      }
      const list = fixed?.get('static');
      if (isFixed && (list?.items().length ?? 0) === 0) {
        report({
          message: 'empty',
          data,
          at: list?.keySpan ?? fixed.keySpan ?? fixed.anchor,
          severity: 'warning',
          help: 'List what to probe under "static".',
        });
      }
    }
  },
});
export default rule;
