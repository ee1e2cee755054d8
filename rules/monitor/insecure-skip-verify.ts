import { describeManifest } from '../../src/model/manifest.ts';
import { httpClients, writtenCredentials } from '../../src/model/operator/http-clients.ts';
import type { Monitor } from '../../src/model/operator.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/insecure-skip-verify',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '5.0',
    docs: {
      summary: 'Report monitors that do not check the certificate of their targets',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.SafeTLSConfig',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config',
      ],
    },
    messages: {
      targets: ({ object }: Data) =>
        `${object} does not check the certificates of its targets, so anybody who answers in their place is believed.`,
      credentials: ({ object }: Data) =>
        `${object} does not check the certificates of its targets, so anybody who answers in their place is believed and gets the credentials that it sends.`,
    },
  },
  check({ workspace, report }) {
    for (const monitor of workspace.monitors) {
      // The certificate that a kubelet serves with is usually one that it signed itself.
      // https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#certificate-rotation
      if (isKubelet(monitor)) continue;
      for (const client of httpClients(monitor)) {
        const view = client.fields.raw('tlsConfig')?.get('insecureSkipVerify');
        if (view?.value !== true) continue;
        report({
          message: writtenCredentials(client).length > 0 ? 'credentials' : 'targets',
          data: { object: describeManifest(monitor.manifest) },
          at: view.keySpan ?? view.anchor,
          help: 'Name the authority that signed the certificates under "ca", and "serverName" where they have another name.',
        });
      }
    }
  },
});
export default rule;

/** True for a monitor of kubelets, by what it selects. */
function isKubelet({ spec, selector }: Monitor): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector?.selector ?? {};
  const values = [...Object.values(matchLabels), ...matchExpressions.flatMap((expression) => expression.values ?? [])];
  const isNode = spec.view
    .get('kubernetesSDConfigs')
    ?.items()
    .some((discovery) => discovery.get('role')?.text.toLowerCase() === 'node');
  return isNode === true || values.some((value) => value === 'kubelet' || value.endsWith('-kubelet'));
}
