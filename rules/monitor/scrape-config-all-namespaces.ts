import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly role: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/scrape-config-all-namespaces',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report ScrapeConfigs whose discovery looks into every namespace',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.KubernetesSDConfig',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
      ],
    },
    messages: {
      all: ({ object, role }: Data) =>
        `${object} discovers the role "${role}" without naming namespaces: unlike a monitor, which looks into its own, it looks into all of them, for which the account of the Prometheus needs a ClusterRole and a ClusterRoleBinding.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, spec } of workspace.monitors) {
      if (kind !== 'ScrapeConfig') continue;
      for (const discovery of spec.view.get('kubernetesSDConfigs')?.items() ?? []) {
        const role = discovery.get('role');
        // Nodes are in no namespace; another API server is asked with credentials of its own.
        if (role?.kind !== 'scalar' || role.text.toLowerCase() === 'node') continue;
        if ((discovery.get('apiServer')?.text ?? '') !== '') continue;
        const namespaces = discovery.get('namespaces');
        const names = namespaces?.get('names')?.items() ?? [];
        if (names.length > 0 || namespaces?.get('ownNamespace')?.value === true) continue;
        report({
          message: 'all',
          data: { object: describeManifest(manifest), role: role.text },
          at: namespaces?.keySpan ?? role.anchor,
          help: 'List the namespaces under "namespaces.names", or set "ownNamespace: true".',
        });
      }
    }
  },
});
export default rule;
