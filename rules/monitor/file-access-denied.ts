import { describeManifest } from '../../src/model/manifest.ts';
import { httpClients } from '../../src/model/operator/http-clients.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly server: string;
}

/** Fields of a tlsConfig that name a file of the Prometheus container. */
const tlsFiles: readonly string[] = ['caFile', 'certFile', 'keyFile'];

/** What to use in place of each. */
const instead: Readonly<Record<string, string>> = {
  bearerTokenFile: 'authorization',
  caFile: 'ca',
  certFile: 'cert',
  keyFile: 'keySecret',
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/file-access-denied',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitors that name files where their Prometheus denies access to files',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ArbitraryFSAccessThroughSMsConfig',
        // testForArbitraryFSAccess
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
      ],
    },
    messages: {
      denied: ({ object, field, server }: Data) =>
        `${object} names a file in "${field}", but ${server} denies monitors access to its files, so the operator rejects the object.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      const denying = scope.servers.filter(
        ({ item }) => item.spec.view.at('arbitraryFSAccessThroughSMs', 'deny')?.value === true,
      );
      for (const monitor of scope.monitors) {
        if (monitor.item.kind !== 'ServiceMonitor') continue;
        const server = denying.find((each) => scope.selects(each, monitor) === 'selected');
        if (server === undefined) continue;
        for (const { fields } of httpClients(monitor.item)) {
          const files = [
            { field: 'bearerTokenFile', view: fields.raw('bearerTokenFile') },
            ...tlsFiles.map((field) => ({ field, view: fields.raw('tlsConfig')?.get(field) })),
          ];
          for (const { field, view } of files) {
            if (view === undefined || view.text === '') continue;
            report({
              message: 'denied',
              data: {
                object: describeManifest(monitor.item.manifest),
                field,
                server: describeManifest(server.item.manifest),
              },
              at: view.anchor,
              related: [
                {
                  at: server.item.spec.raw('arbitraryFSAccessThroughSMs')?.keySpan ?? server.item.manifest.anchor,
                  note: 'access is denied here',
                },
              ],
              help: `Refer to a Secret or ConfigMap under "${instead[field] ?? ''}".`,
            });
          }
        }
      }
    }
  },
});
export default rule;
