import { nearest } from '../../src/knowledge/near-miss.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import type { OperatorScope } from '../../src/model/operator/operator-scope.ts';
import { isGenerated, keysOf } from '../../src/model/operator/references.ts';
import type { PrometheusServer } from '../../src/model/operator.ts';
import type { Scoped } from '../../src/model/rbac-scope.ts';
import { mayBeSame } from '../../src/model/rbac-scope.ts';
import type { ScopedManifest } from '../../src/model/scope.ts';
import type { PrometheusConfig } from '../../src/model/scrape-config.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly server: string;
  readonly secret: string;
  readonly key: string;
}

const messages = {
  inline: ({ server }: Data) =>
    `${server} has jobs under "additionalScrapeConfigs" itself, where the API takes the name and key of a Secret that holds them, so the API server refuses the object.`,
  key: ({ server, secret, key }: Data) =>
    `${server} takes its additionalScrapeConfigs from the key "${key}" of Secret "${secret}", which has no such key, so the operator updates its configuration no longer.`,
  namespace: ({ server, secret }: Data) =>
    `${server} takes its additionalScrapeConfigs from Secret "${secret}" in its own namespace, but the one here is in another, so the operator updates its configuration no longer.`,
  whole: ({ server }: Data) =>
    `${server} takes its additionalScrapeConfigs from this text, which is a whole configuration where a list of jobs has to stand, so the operator updates its configuration no longer.`,
  name: ({ server, key }: Data) =>
    `${server} gets a second job with the name "${key}", which the operator gives to the job of a monitor, so Prometheus refuses the whole configuration.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/additional-scrape-configs',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report additionalScrapeConfigs that the operator cannot read or Prometheus cannot load',
      references: [
        'https://prometheus-operator.dev/docs/platform/additional-scrape-config/',
        // generateAdditionalScrapeConfigs
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/promcfg.go',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.operatorScopes) {
      for (const server of scope.servers) checkServer(workspace, scope, server, report);
    }
  },
});
export default rule;

type Report = RuleContext<typeof messages>['report'];

function checkServer(
  workspace: Workspace,
  scope: OperatorScope,
  server: Scoped<PrometheusServer>,
  report: Report,
): void {
  const written = server.item.spec.raw('additionalScrapeConfigs');
  const place = written?.keySpan ?? written?.anchor;
  if (written === undefined || place === undefined) return;
  const name = written.get('name');
  const key = written.get('key');
  const data = { server: describeManifest(server.item.manifest), secret: name?.text ?? '', key: key?.text ?? '' };
  if (written.kind === 'sequence') {
    report({
      message: 'inline',
      data,
      at: place,
      help: 'Put the list into a key of a Secret and refer to it with "name" and "key", or write ScrapeConfig objects.',
    });
    return;
  }
  if (name?.kind !== 'scalar' || key?.kind !== 'scalar' || isGenerated(scope.scope, 'Secret', name.text)) return;
  const named = scope.scope.named('Secret', name.text, server.item.manifest);
  const secret = named.find(({ namespace }) => mayBeSame(namespace, server.namespace));
  if (secret === undefined) {
    const [elsewhere] = named;
    if (elsewhere === undefined || workspace.isAssumed('Secret', name.text, server.namespace)) return;
    report({
      message: 'namespace',
      data,
      at: name.anchor,
      related: [{ at: elsewhere.manifest.namespace ?? elsewhere.manifest.anchor, note: 'the Secret is here' }],
      help: `Put the Secret into namespace "${server.namespace ?? ''}".`,
    });
    return;
  }
  const keys = keysOf(secret);
  if (keys.length > 0 && !keys.includes(key.text)) {
    if (written.get('optional')?.value === true) return;
    const suggestion = nearest(key.text, keys);
    report({
      message: 'key',
      data,
      at: key.anchor,
      related: [{ at: secret.manifest.anchor, note: `it has ${[...keys].sort().join(', ')}` }],
      help: suggestion === undefined ? 'Write a key that it has.' : `Did you mean "${suggestion}"?`,
    });
    return;
  }
  for (const config of configsIn(workspace, secret, key.text)) checkConfig(scope, server, config, place, report);
}

function configsIn(workspace: Workspace, { manifest }: ScopedManifest, key: string): readonly PrometheusConfig[] {
  return workspace.configs.filter((config) => config.manifest === manifest && config.key === key);
}

function checkConfig(
  scope: OperatorScope,
  server: Scoped<PrometheusServer>,
  { root, jobs }: PrometheusConfig,
  place: NonNullable<ReturnType<PrometheusServer['spec']['raw']>>['anchor'],
  report: Report,
): void {
  const data = { server: describeManifest(server.item.manifest), secret: '', key: '' };
  const related = [{ at: place, note: 'it is taken from there' }];
  if (root !== undefined) {
    report({
      message: 'whole',
      data,
      at: root.entries()[0]?.key.anchor ?? root.anchor,
      related,
      help: 'Keep only what stands under "scrape_configs", as a list without that key.',
    });
    return;
  }
  const generated = new Set(
    scope.configs
      .filter((config) => config.server === server)
      .flatMap((config) => config.jobs.map(({ job }) => job.name?.value)),
  );
  for (const { name } of jobs) {
    if (name === undefined || !generated.has(name.value)) continue;
    report({
      message: 'name',
      data: { ...data, key: name.value },
      at: name,
      related,
      help: 'Choose another name.',
    });
  }
}
