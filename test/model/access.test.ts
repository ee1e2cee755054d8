import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { accessYaml } from '../../src/cli/access/yaml.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Finding } from '../../src/finding.ts';
import { lint } from '../../src/lint.ts';
import type { AccountAccess } from '../../src/model/access/types.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

const corpus = resolve('../shared/corpus');
const isThere = existsSync(corpus);
if (!isThere) process.stderr.write('The corpus is not beside the project: the access of its servers is not tested.\n');

function filesBelow(folder: string, base = ''): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly SourceFile[] => {
      const path = join(folder, entry.name);
      const name = base === '' ? entry.name : `${base}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path, name);
      return /\.ya?ml$/.test(entry.name) ? [sourceFile(name, readFileSync(path, 'utf8'))] : [];
    });
}

function run(files: readonly SourceFile[]): {
  readonly accesses: readonly AccountAccess[];
  readonly findings: readonly Finding[];
} {
  const result = lint(files, { rules, config: defaultConfig, select: ['access/*'], today: '2026-01-01' });
  return { accesses: result.workspace.accountAccesses, findings: result.findings };
}

/** `permission services`, `group ingresses of extensions`; verbs for what is needed by another verb. */
function unneeded(access: AccountAccess | undefined): readonly string[] {
  return (access?.unneeded ?? []).map(({ kind, what, verbs }) => `${kind} ${what}: ${verbs.join(' ')}`);
}

/** Drops roles and bindings: their text makes room for what is written. */
function withoutRbac(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.map(({ path, text }) => {
    const documents = text.split(/^---.*\n/m);
    const kept = documents.filter((each) => !/^kind: (?:Cluster)?Role(?:Binding)?(?:List)?\s*$/m.test(each));
    return sourceFile(path, kept.join('---\n'));
  });
}

function isSame(a: AccountAccess, b: AccountAccess): boolean {
  return JSON.stringify(a.identity) === JSON.stringify(b.identity);
}

/** What is said when the written roles stand in place of those of a folder. */
function rewritten(files: readonly SourceFile[]): readonly string[] {
  const { accesses } = run(files);
  const known = accesses.filter(({ servers }) => servers.every(({ configuration }) => configuration !== 'unknown'));
  return known.flatMap((access) => {
    const at = access.servers[0]?.at.file.path ?? '';
    const folder = at.slice(0, at.lastIndexOf('/') + 1);
    const text = accessYaml([access]);
    // Variants of one server in several files have roles of one name: each is looked at without the others.
    const variants = accesses.filter((each) => each !== access && isSame(each, access));
    const others = variants.flatMap(({ servers }) => servers.map((server) => server.at.file.path));
    const own = files.filter(({ path }) => path === at || !others.includes(path));
    const next = run([...withoutRbac(own), sourceFile(`${folder}scrapelint-access.yaml`, text)]);
    const same = next.accesses.filter((each) => isSame(each, access));
    return [
      ...same.flatMap((each) => [
        ...each.missing.map(({ need }) => `${at} missing ${need.who} ${need.why}`),
        ...unneeded(each).map((words) => `${at} unneeded ${words}`),
      ]),
      // How a job scrapes is no matter of roles: the proxy stays needed until the job is changed.
      ...next.findings
        .filter(({ ruleId }) => ruleId !== 'access/replaceable-node-proxy')
        .filter(({ primary, related }) =>
          [primary, ...related.map(({ span }) => span)].some(({ file }) =>
            file.path.endsWith('scrapelint-access.yaml'),
          ),
        )
        .map(({ ruleId, message }) => `${at} ${ruleId} ${message}`),
    ];
  });
}

test('the guide needs what its role grants', () => {
  const [access] = run(filesBelow('fixtures/monitoring-guide-correct')).accesses;
  expect(access?.missing).toEqual([]);
  expect(unneeded(access)).toEqual([]);
});

describe('what is written is enough, and no more', () => {
  const folders = ['monitoring-guide', 'monitoring-guide-correct'].map((name) => join('fixtures', name));
  const own = readdirSync('fixtures/rules/access').flatMap((rule) =>
    ['bad', 'good'].flatMap((side) => {
      const folder = join('fixtures/rules/access', rule, side);
      return readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(folder, name));
    }),
  );
  test.each(folders)('%s', (folder) => {
    expect(rewritten(filesBelow(folder))).toEqual([]);
  });
  test.each(own)('%s', (path) => {
    expect(rewritten([sourceFile('example.yaml', readFileSync(path, 'utf8'))])).toEqual([]);
  });
});

describe.skipIf(!isThere)('over the corpus', () => {
  const example = (): readonly SourceFile[] =>
    filesBelow(join(corpus, 'prometheus__prometheus/documentation/examples'));

  test("Prometheus' own example lacks nothing, and has too much what its source says", () => {
    const { accesses } = run(example());
    expect(accesses.map(({ servers }) => servers.map(({ name }) => name))).toEqual([['"prometheus-kubernetes.yml"']]);
    expect(accesses[0]?.missing).toEqual([]);
    expect(unneeded(accesses[0])).toEqual([
      'verbs nodes: get',
      'verbs nodes/metrics: list watch',
      'verbs services: get',
      'verbs endpoints: get',
      'verbs pods: get',
      'verbs ingresses: get',
      'group ingresses of extensions: get list watch',
      'url "/metrics/cadvisor": get',
    ]);
  });

  test('the same example with the role endpointslice lacks them', () => {
    const changed = example().map(({ path, text }) =>
      sourceFile(
        path,
        path === 'prometheus-kubernetes.yml' ? text.replaceAll('role: endpoints', 'role: endpointslice') : text,
      ),
    );
    const { findings } = run(changed);
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId} ${message}`),
    ).toEqual([
      'access/missing-permission Job "kubernetes-apiservers" and 1 more discovers role "endpointslice", but service account "default/prometheus" may not list and watch endpointslices of discovery.k8s.io in the whole cluster, so that this discovery finds no target at all.',
    ]);
  });

  const manifests = join(corpus, 'prometheus-operator__kube-prometheus/manifests');

  test('kube-prometheus lacks nothing', () => {
    const { accesses, findings } = run(filesBelow(manifests));
    expect(accesses.flatMap(({ missing }) => missing)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a monitor that is added where kube-prometheus has no Role is named', () => {
    const added = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: api
  namespace: shop
spec:
  selector:
    matchLabels:
      app: api
  endpoints:
    - port: http
`;
    const { findings } = run([...filesBelow(manifests), sourceFile('api.yaml', added)]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId, primary }) => `${primary.file.path} ${ruleId}`)).toEqual([
      'api.yaml access/monitor-namespace-unreadable',
    ]);
    expect(errors[0]?.message).toContain('ServiceMonitor shop/api');
  });

  test.each([
    'kubernetes__ingress-nginx/deploy/prometheus',
    'istio__istio/samples/addons',
    'prometheus-operator__kube-prometheus/manifests',
    'prometheus-operator__kube-prometheus/examples/example-app',
    'prometheus-operator__prometheus-operator/example',
    'rook__rook/deploy/examples/monitoring',
    'strimzi__strimzi-kafka-operator/examples/metrics',
    'aws-samples__amazon-cloudwatch-container-insights/k8s-deployment-manifest-templates/deployment-mode/service/cwagent-prometheus',
    'prometheus__prometheus/documentation/examples',
  ])('what is written for %s is enough, and no more', (folder) => {
    expect(rewritten(filesBelow(join(corpus, folder)))).toEqual([]);
  });
});
