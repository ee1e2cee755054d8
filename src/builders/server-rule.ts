import type { Severity } from '../finding.ts';
import { describeManifest } from '../model/manifest.ts';
import type { PrometheusWorkload } from '../model/prometheus-workload.ts';
import { defineRule } from '../rule.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import type { Anchor } from '../source/span.ts';

/** What is wrong with a server. */
export interface ServerFinding {
  readonly at: Anchor;
  /** The sentence behind the name of the workload, without its full stop. */
  readonly what: string;
  readonly severity?: Severity;
  readonly help?: string;
  readonly related?: readonly { readonly at: Anchor; readonly note: string }[];
}

/** What differs between rules about the workload that runs Prometheus. */
export interface ServerRuleOptions {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly preset?: RuleMeta['preset'];
  readonly confidence?: RuleMeta['confidence'];
  readonly securitySeverity?: string;
  readonly references: readonly string[];
  readonly help: string;
  readonly find: (server: PrometheusWorkload) => ServerFinding | undefined;
}

/** Makes a rule about the workload that runs Prometheus. */
export function serverRule(options: ServerRuleOptions): Rule {
  const { id, summary, severity, references, help, find, securitySeverity } = options;
  return defineRule({
    meta: {
      id,
      severity,
      confidence: options.confidence ?? 'high',
      preset: options.preset ?? 'recommended',
      since: '0.1.0',
      ...(securitySeverity === undefined ? {} : { securitySeverity }),
      docs: { summary, references },
      messages: {
        server: ({ server, what }: { readonly server: string; readonly what: string }) => `${server} ${what}.`,
      },
    },
    check({ workspace, report }) {
      for (const server of workspace.prometheusWorkloads) {
        const found = find(server);
        if (found === undefined) continue;
        const { what, ...place } = found;
        const name = describeManifest(server.workload.item.manifest);
        report({ help, ...place, message: 'server', data: { server: name, what } });
      }
    },
  });
}

/** Where to point at for what a server's container lacks: its name. */
export function containerPlace({ container }: PrometheusWorkload): Anchor {
  return container.name ?? container.anchor;
}
