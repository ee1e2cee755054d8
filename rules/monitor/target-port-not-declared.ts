import { nearest } from '../../src/knowledge/near-miss.ts';
import type { Fields } from '../../src/model/fields.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { isNear, selectedServices, selectedWorkloads } from '../../src/model/operator/matches.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import type { Monitor, MonitorEndpoint } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import type { Workload } from '../../src/model/workloads.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly field: string;
  readonly port: string;
  readonly workload: string;
  readonly declared: string;
}

/** Ports of containers that are put into pods when they start: a service mesh's, mostly. */
const injected: ReadonlySet<string> = new Set([
  '15020',
  '15090',
  '4191',
  'http-envoy-prom',
  'linkerd-admin',
  'envoy-metrics',
  'istio-proxy',
]);

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/target-port-not-declared',
    severity: 'error',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report monitor endpoints whose container port no container of the selected pods declares',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMetricsEndpoint',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod',
      ],
    },
    messages: {
      undeclared: ({ object, field, port, workload, declared }: Data) =>
        `${object} scrapes ${field} "${port}", but the containers of ${workload} declare ${declared}; only declared ports are discovered, so it finds no target there.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      if (scope.scope.isOpen) continue;
      for (const monitor of scope.monitors) {
        const workloads = workloadsOf(scope, monitor);
        const ports = workloads.flatMap(({ item }) => item.template.containers).flatMap((container) => container.ports);
        for (const endpoint of monitor.item.endpoints) {
          const written = writtenPort(monitor.item, endpoint);
          if (written === undefined || injected.has(written.view.text)) continue;
          const { view, field } = written;
          const names = ports.flatMap(({ name }) => (name === undefined ? [] : [name.value]));
          const numbers = ports.flatMap(({ containerPort }) => containerPort?.value ?? []);
          const isNumber = typeof view.value === 'number';
          if (typeof view.value === 'number' ? numbers.includes(view.value) : names.includes(view.text)) continue;
          const [workload] = workloads.filter(({ item }) => isNear(scope, item.manifest, monitor.item.manifest));
          if (workload === undefined) continue;
          const known = isNumber ? numbers.map(String) : [...names].sort();
          const list = [...new Set(known)].map((name) => `"${name}"`).join(', ');
          const suggestion = isNumber ? undefined : nearest(view.text, names);
          const what = describeManifest(workload.item.manifest);
          report({
            message: 'undeclared',
            data: {
              object: describeManifest(monitor.item.manifest),
              field,
              port: view.text,
              workload: what,
              declared: list === '' ? (ports.length === 0 ? 'no port' : 'no port with a name') : list,
            },
            at: view.anchor,
            related: [{ at: containerPlace(workload), note: 'its containers are declared here' }],
            help:
              suggestion === undefined
                ? `Declare the port in "ports" of the container, or write one that is declared.`
                : `Did you mean "${suggestion}"?`,
          });
        }
      }
    }
  },
});
export default rule;

/** All workloads behind a monitor; none where some Service has pods that cannot be seen. */
function workloadsOf(scope: OperatorScope, monitor: Scoped<Monitor>): readonly Scoped<Workload>[] {
  if (monitor.item.kind === 'PodMonitor') return selectedWorkloads(scope, monitor);
  if (monitor.item.kind !== 'ServiceMonitor') return [];
  const behind = selectedServices(scope, monitor).map((service) => scope.workloads.workloadsOf(service));
  return behind.some((workloads) => workloads.length === 0) ? [] : behind.flat();
}

/** The port that discovery compares with those of containers: with "port" set, a ServiceMonitor compares Services'. */
function writtenPort(
  { kind }: Monitor,
  { fields }: MonitorEndpoint,
): { readonly view: NonNullable<ReturnType<Fields['raw']>>; readonly field: string } | undefined {
  const names = kind === 'PodMonitor' ? ['port', 'portNumber', 'targetPort'] : ['port', 'targetPort'];
  const field = names.find((name) => (fields.raw(name)?.text ?? '') !== '');
  const view = field === undefined ? undefined : fields.raw(field);
  if (field === undefined || view?.kind !== 'scalar') return undefined;
  return kind === 'ServiceMonitor' && field === 'port' ? undefined : { view, field };
}

function containerPlace({ item }: Scoped<Workload>): Scoped<Workload>['item']['template']['anchor'] {
  const [container] = item.template.containers;
  return container?.fields.raw('ports')?.keySpan ?? container?.anchor ?? item.template.anchor;
}
