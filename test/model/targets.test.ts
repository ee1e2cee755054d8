import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { askedObjects, explainObject } from '../../src/cli/targets/explain.ts';
import { targetsReport } from '../../src/cli/targets/report.ts';
import type { JobReport } from '../../src/cli/targets/report.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import type { LintResult } from '../../src/lint.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

const folder = 'fixtures/monitoring-guide-correct';

function guide(path = folder): readonly SourceFile[] {
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .flatMap((each) => {
      if (statSync(each).isDirectory()) return guide(each);
      return each.endsWith('.yaml') ? [sourceFile(each, readFileSync(each, 'utf8'))] : [];
    });
}

/** The stack of the guide with one text replaced; each planted mistake has to be found where it is expected. */
function planted(...changes: readonly (readonly [file: string, from: string, to: string])[]): LintResult {
  const files = guide().map((file) => {
    let { text } = file;
    for (const [name, from, to] of changes) {
      if (!file.path.endsWith(name)) continue;
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    return sourceFile(file.path, text);
  });
  return lint(files, { rules, config: defaultConfig, today: '2026-01-01', select: ['target/*'] });
}

function jobOf({ workspace }: LintResult, name: string): JobReport {
  const [server] = targetsReport(workspace, (job) => job === name);
  expect(server?.jobs).toHaveLength(1);
  return server!.jobs[0]!;
}

const ids = ({ findings }: LintResult): readonly string[] => [...new Set(findings.map(({ ruleId }) => ruleId))].sort();

const config = 'prometheus-configmap.yaml';
const backend = 'backend/manifests.yaml';
const pod = 'chores-tracker-backend-xxxxxxxxxx-xxxxx.chores-tracker-backend.pod';
const fromBackend = ['Deployment chores-tracker-backend/chores-tracker-backend'];

describe('the stack of the guide', () => {
  const result = planted();

  test('has exactly the targets that the guide promises', () => {
    const [server] = targetsReport(result.workspace, () => true);
    const urls = server!.jobs.map(({ name, targets }) => [name, ...targets.map(({ url }) => url)]);
    expect(urls).toEqual([
      ['prometheus', 'http://localhost:9090/metrics'],
      ['kubernetes-apiservers', 'https://kubernetes-api-server:6443/metrics'],
      ['kubernetes-nodes', 'https://node.host:10250/metrics'],
      ['kubernetes-pods', `http://${pod}:8000/metrics`],
      ['kubernetes-services', 'http://chores-tracker-backend.chores-tracker-backend.svc:8000/metrics'],
      ['external-service', 'https://external-service.example.com:9100/metrics'],
    ]);
    expect(result.findings).toEqual([]);
  });

  test('gives the backend the labels that the rules write', () => {
    expect(jobOf(result, 'kubernetes-pods').targets).toEqual([
      {
        url: `http://${pod}:8000/metrics`,
        labels: {
          app: 'chores-tracker-backend',
          instance: `${pod}:8000`,
          job: 'kubernetes-pods',
          kubernetes_namespace: 'chores-tracker-backend',
          kubernetes_pod_name: 'chores-tracker-backend-xxxxxxxxxx-xxxxx',
        },
        from: fromBackend,
        candidate: fromBackend[0],
      },
    ]);
  });

  test('names the rule that drops the others, at its line', () => {
    const [dropped, ...others] = jobOf(result, 'kubernetes-pods').dropped;
    expect(others).toEqual([]);
    expect(dropped).toMatchObject({
      candidate: 'Deployment monitoring/prometheus',
      rule: { line: 50, action: 'keep' },
    });
    expect(dropped!.rule!.path.endsWith(config)).toBe(true);
  });

  test('rewrites path and port as the annotations say', () => {
    const changed = planted(
      [backend, 'prometheus.io/port: "8000"', 'prometheus.io/port: "9000"'],
      [backend, 'prometheus.io/path: /metrics', 'prometheus.io/path: /internal/metrics'],
    );
    expect(jobOf(changed, 'kubernetes-pods').targets.map(({ url }) => url)).toEqual([
      `http://${pod}:9000/internal/metrics`,
    ]);
  });

  test('explains an object by what every job makes of it', () => {
    const { explanations } = explainObject(
      result.workspace,
      askedObjects('Service/chores-tracker-backend'),
      () => true,
    );
    const [first] = explanations;
    expect(first!.jobs.map(({ name, targets, unseen }) => [name, targets.length, unseen])).toEqual([
      ['kubernetes-apiservers', 0, 'it looks in the namespace "default", and this is in "chores-tracker-backend"'],
      ['kubernetes-nodes', 0, 'role "node" does not discover a Service'],
      ['kubernetes-pods', 0, 'role "pod" does not discover a Service'],
      ['kubernetes-services', 1, undefined],
    ]);
  });
});

describe('after a planted mistake', () => {
  test('the annotations are on the Deployment instead of the template', () => {
    const result = planted(
      [
        backend,
        `      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "8000"
        prometheus.io/path: /metrics
`,
        '',
      ],
      [
        backend,
        'kind: Deployment\nmetadata:\n',
        'kind: Deployment\nmetadata:\n  annotations:\n    prometheus.io/scrape: "true"\n',
      ],
    );
    const job = jobOf(result, 'kubernetes-pods');
    expect(job.targets).toEqual([]);
    expect(job.dropped.map(({ rule }) => rule!.line)).toEqual([50, 50]);
    expect(ids(result)).toEqual(['target/annotation-wrong-object']);
  });

  test('the port annotation is no number: the rule is passed over', () => {
    const result = planted([backend, 'prometheus.io/port: "8000"', 'prometheus.io/port: http']);
    expect(jobOf(result, 'kubernetes-pods').targets.map(({ url }) => url)).toEqual([`http://${pod}:8000/metrics`]);
    expect(ids(result)).toEqual(['target/annotation-port']);
  });

  test('keep reads another annotation', () => {
    const result = planted([config, 'pod_annotation_prometheus_io_scrape]', 'pod_annotation_example_com_scrape]']);
    expect(jobOf(result, 'kubernetes-pods').targets).toEqual([]);
    expect(ids(result)).toContain('target/job-matches-nothing');
  });

  test('keep wants another value', () => {
    const result = planted([backend, 'prometheus.io/scrape: "true"', 'prometheus.io/scrape: "True"']);
    const job = jobOf(result, 'kubernetes-pods');
    expect(job.dropped.map(({ reason }) => reason)).toContain(
      'keeps only what has "true" in __meta_kubernetes_pod_annotation_prometheus_io_scrape, which holds "True"',
    );
    expect(ids(result)).toEqual(['target/job-matches-nothing']);
  });

  test('the discovery looks in another namespace', () => {
    const result = planted([
      config,
      '          - role: pod\n',
      '          - role: pod\n            namespaces: { names: [chores-tracker] }\n',
    ]);
    expect(jobOf(result, 'kubernetes-pods').targets).toEqual([]);
    const asked = askedObjects('chores-tracker-backend/chores-tracker-backend');
    const { explanations } = explainObject(result.workspace, asked, (name) => name === 'kubernetes-pods');
    expect(explanations.map(({ jobs }) => jobs[0]!.unseen)).toContain(
      'it looks in the namespace "chores-tracker", and this is in "chores-tracker-backend"',
    );
    expect(result.findings.map(({ messageId }) => messageId)).toEqual(['namespace']);
  });

  test('the role does not set the labels that the rules read', () => {
    const result = planted([config, '          - role: pod\n', '          - role: ingress\n']);
    expect(jobOf(result, 'kubernetes-pods').targets).toEqual([]);
    expect(result.findings.map(({ messageId }) => messageId)).toEqual(['role']);
  });

  test('a path without a slash still gives the same address', () => {
    const result = planted([backend, 'prometheus.io/path: /metrics', 'prometheus.io/path: metrics']);
    expect(jobOf(result, 'kubernetes-pods').targets.map(({ url }) => url)).toEqual([`http://${pod}:8000/metrics`]);
    expect(ids(result)).toEqual(['target/annotation-path']);
  });

  test('a labeldrop takes the address away', () => {
    const result = planted([
      config,
      '            regex: __meta_kubernetes_pod_label_(app|team)\n',
      '            regex: __meta_kubernetes_pod_label_(app|team)\n          - action: labeldrop\n            regex: __address__\n',
    ]);
    const job = jobOf(result, 'kubernetes-pods');
    expect(job.failed.map(({ reason }) => reason)).toEqual(['no address']);
    expect(job.targets).toEqual([]);
  });

  test('the Service selects nothing any more, and is still a target by its name', () => {
    const result = planted([
      backend,
      '  selector:\n    app: chores-tracker-backend\n  ports',
      '  selector:\n    app: chores-tracker-backned\n  ports',
    ]);
    expect(ids(result)).toEqual(['target/service-selects-nothing']);
    expect(jobOf(result, 'kubernetes-services').targets).toHaveLength(1);
  });

  test('a regex that no Prometheus compiles is unknown, not dropped', () => {
    const result = planted([config, 'regex: (.+?)(?::\\d+)?;(\\d+)', 'regex: (?!x)(.+)']);
    expect(jobOf(result, 'kubernetes-pods').unknown).toHaveLength(1);
  });
});

test('a file that a kustomization makes a ConfigMap of belongs to its scope', () => {
  const files = [
    sourceFile(
      'app/kustomization.yaml',
      'namespace: shop\nresources: [pod.yaml]\nconfigMapGenerator:\n  - name: prometheus\n    files: [prometheus.yml]\n',
    ),
    sourceFile(
      'app/pod.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\nspec:\n  containers: [{ name: api, ports: [{ containerPort: 80 }] }]\n',
    ),
    sourceFile(
      'app/prometheus.yml',
      'scrape_configs:\n  - job_name: pods\n    kubernetes_sd_configs: [{ role: pod, namespaces: { own_namespace: true } }]\n',
    ),
    sourceFile(
      'other.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: { name: other }\nspec: { containers: [{ name: a }] }\n',
    ),
  ];
  const result = lint(files, { rules: [], config: defaultConfig, today: '' });
  expect(jobOf(result, 'pods').targets.map(({ url }) => url)).toEqual(['http://api.shop.pod:80/metrics']);
});

test('what depends on the cluster is unknown', () => {
  const text = `scrape_configs:
  - job_name: pods
    kubernetes_sd_configs: [{ role: pod }]
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_node_name]
        action: keep
        regex: worker-1
`;
  const files = [
    sourceFile('prometheus.yml', text),
    sourceFile('pod.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a }] }\n'),
  ];
  const result = lint(files, { rules: [], config: defaultConfig, today: '' });
  const job = jobOf(result, 'pods');
  expect([job.targets.length, job.dropped.length, job.unknown.length]).toEqual([0, 0, 1]);
});

test('targets of files are read where the files are', () => {
  const files = [
    sourceFile(
      'p/prometheus.yml',
      'scrape_configs:\n  - job_name: f\n    file_sd_configs: [{ files: ["t/*.json"] }]\n',
    ),
    sourceFile('p/t/a.json', '[{"targets": ["a:1"], "labels": {"env": "test"}}]'),
  ];
  const result = lint(files, { rules: [], config: defaultConfig, today: '' });
  expect(jobOf(result, 'f').targets.map(({ url, labels }) => [url, labels['env']])).toEqual([
    ['http://a:1/metrics', 'test'],
  ]);
});
