import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { isNear, isSameThing, selectedServices } from '../../src/model/operator/matches.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import type { Monitor } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import type { Service, ServicePort } from '../../src/model/services.ts';
import { expressionMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly object: string;
  readonly port: string;
  readonly service: string;
  readonly names: string;
}

const messages = {
  unknown: ({ object, port, service, names }: Data) =>
    `${object} scrapes port "${port}", but ${service} has ${names}, so it finds no target there.`,
  number: ({ object, port, service, names }: Data) =>
    `${object} scrapes port "${port}", which is the number of a port of ${service}; "port" takes the name, and ${service} has ${names}, so it finds no target.`,
  unnamed: ({ object, port, service }: Data) =>
    `${object} scrapes port "${port}", but the port of ${service} has no name, so it finds no target there.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/port-not-found',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report ServiceMonitor endpoints whose port the selected Services do not have',
      references: [
        'https://prometheus-operator.dev/docs/platform/troubleshooting/#using-textual-port-number-instead-of-port-name',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      for (const monitor of scope.monitors) {
        if (monitor.item.kind === 'ServiceMonitor') checkMonitor(scope, monitor, report);
      }
    }
  },
});
export default rule;

function checkMonitor(
  scope: OperatorScope,
  monitor: Scoped<Monitor>,
  report: RuleContext<typeof messages>['report'],
): void {
  const services = selectedServices(scope, monitor).filter(({ item }) => item.ports.length > 0);
  if (services.length === 0) return;
  for (const { fields } of monitor.item.endpoints) {
    const port = fields.view.get('port');
    if (port?.kind !== 'scalar' || port.text === '') continue;
    const written = port.located;
    // The operator pastes the name into a regular expression.
    const matcher = expressionMatcher(written.value, 'prometheus-3');
    const matches = (name: string): boolean => name === written.value || matcher?.match(name) !== undefined;
    const ports = services.flatMap(({ item }) => item.ports);
    if (ports.some(({ name }) => matches(name?.value ?? ''))) continue;
    const found = services
      .filter(({ item }) => isNear(scope, item.manifest, monitor.item.manifest))
      .map((service) => ({ service, meant: meantPort(written, service.item.ports) }));
    const sure =
      found.find(({ meant }) => meant !== undefined) ??
      found.find(({ service }) => isSameThing(service.name, monitor.name));
    // A Service with other ports and another name may be one beside that which the monitor is meant for.
    if (sure === undefined) continue;
    tell(monitor, written, sure.service, sure.meant, report);
  }
}

/** The port that somebody who wrote a number, the name of the container's port, or a near miss most likely meant. */
function meantPort({ value }: Located<string>, ports: readonly ServicePort[]): ServicePort | undefined {
  return (
    ports.find(({ port, targetPort }) => String(port?.value) === value || String(targetPort?.value) === value) ??
    ports.find(({ name }) => name !== undefined && nearest(value, [name.value]) !== undefined)
  );
}

function tell(
  monitor: Scoped<Monitor>,
  port: Located<string>,
  { item }: Scoped<Service>,
  meant: ServicePort | undefined,
  report: RuleContext<typeof messages>['report'],
): void {
  const names = item.ports.flatMap(({ name }) => (name === undefined ? [] : [name.value])).sort();
  const service = describeManifest(item.manifest);
  const isNumber = /^\d+$/.test(port.value);
  const isUnnamed = names.length === 0;
  const list = names.map((name) => `"${name}"`).join(', ');
  const known = isUnnamed ? 'no named port' : `${names.length === 1 ? 'the port' : 'the ports'} ${list}`;
  const suggestion = meant?.name?.value;
  report({
    message: isNumber && meant !== undefined ? 'number' : isUnnamed ? 'unnamed' : 'unknown',
    data: { object: describeManifest(monitor.item.manifest), port: port.value, service, names: known },
    at: port,
    related: [{ at: meant?.name ?? item.ports[0]?.anchor ?? item.manifest.anchor, note: `the ports of ${service}` }],
    help: isUnnamed
      ? `Give the port of ${service} a name, and write that name here.`
      : suggestion === undefined
        ? `Write the name of a port of the Service: ${list}.`
        : `Did you mean "${suggestion}"?`,
  });
}
