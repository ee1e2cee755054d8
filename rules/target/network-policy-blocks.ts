import { decideConnection, policyDirections, policySelects } from '../../src/kubernetes/network-policy.ts';
import type { DirectionDecision } from '../../src/kubernetes/network-policy.ts';
import type { NetworkPolicy } from '../../src/kubernetes/network-policy-types.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { titleOf } from '../../src/model/targets/annotations.ts';
import { destinationsOf } from '../../src/model/targets/destinations.ts';
import { keptTargets, runningJobs, titleOfJob } from '../../src/model/targets/kept.ts';
import { endpointOf, serverPods } from '../../src/model/targets/server-pods.ts';
import type { ServerPods } from '../../src/model/targets/server-pods.ts';
import type { TargetScope } from '../../src/model/targets/target-scope.ts';
import { StepBudget } from '../../src/prometheus/step-budget.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly policy: string;
  readonly server: string;
  readonly target: string;
  readonly port: number;
  readonly job: string;
}

const messages = {
  ingress: ({ policy, server, target, port, job }: Data) =>
    `${policy} does not let ${server} reach port ${port} of ${target}, so ${job} cannot scrape it.`,
  egress: ({ policy, server, target, port, job }: Data) =>
    `${policy} does not let ${server} go out to port ${port} of ${target}, so ${job} cannot scrape it.`,
  deniesAll: ({ policy, target, port, job }: Omit<Data, 'server'>) =>
    `${policy} lets nothing reach ${target} and no other policy allows port ${port}, so ${job} cannot scrape it from anywhere.`,
  discovery: ({ policy, server }: Pick<Data, 'policy' | 'server'>) =>
    `${policy} lets nothing out of ${server}, so it reaches neither the API server, by which it discovers targets, nor a target.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'target/network-policy-blocks',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report network policies that keep Prometheus from its targets or from discovery',
      references: [
        'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
        'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      const policies = scope.workloads.networkPolicies.map(({ item }) => item);
      // Other policies may allow what these deny.
      if (policies.length === 0 || scope.workloads.scope.isOpen) continue;
      checkScope(scope, policies, report);
    }
  },
});
export default rule;

/** How many policies are asked about connections; far more than any folder needs. */
const mostComparisons = 5_000_000;

type ReportFunction = RuleContext<typeof messages>['report'];
type Policy = NetworkPolicy<Manifest>;

function checkScope(scope: TargetScope, policies: readonly Policy[], report: ReportFunction): void {
  const servers = new Map(scope.configs.map((config) => [config, serverPods(config, scope.workloads)]));
  const seen = new Set<string>();
  const locked = new Set<ServerPods>();
  const budget = new StepBudget(mostComparisons);
  for (const server of servers.values()) {
    if (server === undefined || locked.has(server)) continue;
    const denying = locksOut(policies, server);
    if (denying === undefined || seen.has(server.title)) continue;
    seen.add(server.title);
    locked.add(server);
    const at = anchorOf(denying);
    if (at === undefined) continue;
    report({
      message: 'discovery',
      data: { policy: titleOfPolicy(denying), server: server.title },
      at,
      help: 'Allow egress to the API server, to DNS and to the targets.',
      related: [{ at: server.at, note: 'the server' }],
    });
  }
  for (const targets of runningJobs(scope)) {
    const server = servers.get(targets.config);
    if (server !== undefined && locked.has(server)) continue;
    for (const target of keptTargets(targets)) {
      for (const { workload, port } of destinationsOf(scope, target)) {
        const to = endpointOf(workload, scope.workloads);
        const name = titleOf(workload.item.kind, workload);
        const key = `${server?.title ?? ''} ${name} ${port}`;
        if (seen.has(key) || to.namespace === undefined) continue;
        seen.add(key);
        if (!budget.spend(policies.length)) return;
        const data = { target: name, port, job: titleOfJob(targets) };
        const related = [{ at: workload.item.manifest.anchor, note: 'the target' }];
        if (server === undefined) {
          const denying = policies.filter((policy) => policySelects(policy, to) === 'yes' && isIngress(policy));
          const [first] = denying;
          const at = first === undefined ? undefined : anchorOf(first);
          if (first === undefined || at === undefined || denying.some(({ ingress = [] }) => ingress.length > 0))
            continue;
          const help = `Allow ingress from Prometheus to port ${port}.`;
          report({ message: 'deniesAll', data: { ...data, policy: titleOfPolicy(first) }, at, related, help });
          continue;
        }
        if (server.endpoint.namespace === undefined) continue;
        const { egress, ingress } = decideConnection(policies, { from: server.endpoint, to, port });
        for (const decision of [egress, ingress]) {
          reportDirection(decision, server, { ...data, server: server.title }, related, report);
        }
      }
    }
  }
}

function reportDirection(
  { direction, answer, policies }: DirectionDecision<Manifest>,
  server: ServerPods,
  data: Omit<Data, 'policy'>,
  related: readonly { readonly at: Span; readonly note: string }[],
  report: ReportFunction,
): void {
  const [policy] = policies;
  const at = policy === undefined ? undefined : anchorOf(policy);
  if (answer !== 'no' || policy === undefined || at === undefined) return;
  const isIn = direction === 'Ingress';
  report({
    message: isIn ? 'ingress' : 'egress',
    data: { ...data, policy: titleOfPolicy(policy) },
    at,
    related: [...related, { at: server.at, note: 'the server' }],
    help: isIn
      ? `Allow ingress from the pods of ${data.server} to port ${data.port}.`
      : `Allow egress to port ${data.port} of ${data.target}.`,
  });
}

/** The policy by which nothing leaves the pods of a server; undefined where some policy lets something out. */
function locksOut(policies: readonly Policy[], { endpoint }: ServerPods): Policy | undefined {
  if (endpoint.namespace === undefined) return undefined;
  const own = policies.filter((policy) => {
    return policyDirections(policy).includes('Egress') && policySelects(policy, endpoint) === 'yes';
  });
  return own.every(({ egress = [] }) => egress.length === 0) ? own[0] : undefined;
}

function isIngress(policy: Policy): boolean {
  return policyDirections(policy).includes('Ingress');
}

function titleOfPolicy({ source, name }: Policy): string {
  return source === undefined ? `NetworkPolicy ${name}` : describeManifest(source);
}

function anchorOf({ source }: Policy): Span | undefined {
  return source?.anchor;
}
