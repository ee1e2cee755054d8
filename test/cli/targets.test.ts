import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

import { table } from '../../src/cli/targets/table.ts';
import { defaultEngine } from '../../src/cli/default-engine.ts';
import { runMain } from './run-main.ts';
import type { RanMain } from './run-main.ts';

const guide = resolve('fixtures/monitoring-guide-correct');

async function targets(args: readonly string[], cwd = guide): Promise<RanMain> {
  return await runMain(['targets', ...args], { cwd, engine: defaultEngine });
}

test('shows the targets of a job, and the rule that drops the others', async () => {
  const { exitCode, stdout, stderr } = await targets(['--job', 'kubernetes-pods']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "ConfigMap monitoring/prometheus-config, prometheus.yml (monitoring/prometheus-configmap.yaml:4)

      kubernetes-pods: 1 target, 1 dropped (monitoring/prometheus-configmap.yaml:45)
        TARGET                                           LABELS
        http://chores-tracker-backend-xxxxxxxxxx-xxxxx.  app="chores-tracker-backend"
        chores-tracker-backend.pod:8000/metrics          instance="chores-tracker-backend-xxxxxxxxxx-xxx
        from Deployment chores-tracker-backend/          xx.chores-tracker-backend.pod:8000"
        chores-tracker-backend                           job="kubernetes-pods"
                                                         kubernetes_namespace="chores-tracker-backend"
                                                         kubernetes_pod_name="chores-tracker-backend-xxx
                                                         xxxxxxx-xxxxx"
        Dropped: Deployment monitoring/prometheus: monitoring/prometheus-configmap.yaml:50 keeps only
          what has "true" in __meta_kubernetes_pod_annotation_prometheus_io_scrape, and nothing has set
          it.
    "
  `);
});

test('shows what is dropped, each on its own', async () => {
  const { stdout } = await targets(['--job', 'kubernetes-services', '--dropped']);
  expect(stdout).toMatchInlineSnapshot(`
    "ConfigMap monitoring/prometheus-config, prometheus.yml (monitoring/prometheus-configmap.yaml:4)

      kubernetes-services: 1 target, 2 dropped (monitoring/prometheus-configmap.yaml:67)
        Dropped: Service monitoring/prometheus-service at prometheus-service.monitoring.svc:9090:
          monitoring/prometheus-configmap.yaml:72 keeps only what has "true" in
          __meta_kubernetes_service_annotation_prometheus_io_scrape, and nothing has set it.
        Dropped: Service default/kubernetes at kubernetes.default.svc:443: monitoring/
          prometheus-configmap.yaml:72 keeps only what has "true" in
          __meta_kubernetes_service_annotation_prometheus_io_scrape, and nothing has set it.
    "
  `);
});

test('explains why an object is not scraped', async () => {
  const { stdout } = await targets(['--explain', 'Deployment/prometheus', '--job', 'kubernetes-pods']);
  expect(stdout).toMatchInlineSnapshot(`
    "Deployment monitoring/prometheus is not scraped (ConfigMap monitoring/prometheus-config, prometheus.yml).

      kubernetes-pods (monitoring/prometheus-configmap.yaml:45)
        dropped: Deployment monitoring/prometheus: monitoring/prometheus-configmap.yaml:50 keeps only
          what has "true" in __meta_kubernetes_pod_annotation_prometheus_io_scrape, and nothing has set
          it.
    "
  `);
});

test('speaks JSON', async () => {
  const { stdout } = await targets(['--format', 'json', '--job', 'kubernetes-pods']);
  const { version, servers } = JSON.parse(stdout) as {
    version: number;
    servers: {
      name: string;
      line: number;
      jobs: { targets: { url: string }[]; dropped: { rule: { line: number } }[] }[];
    }[];
  };
  expect(version).toBe(1);
  expect(servers[0]!.jobs[0]!.targets).toHaveLength(1);
  expect(servers[0]!.jobs[0]!.dropped[0]!.rule.line).toBe(50);
});

test('names what is near where a job or an object is not there', async () => {
  expect((await targets(['--job', 'kubernetes-pod'])).stderr).toContain('Did you mean "kubernetes-pods"?');
  const { exitCode, stderr } = await targets(['--explain', 'Service/monitoring/prometheus-servic']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean "Service/monitoring/prometheus-service"?');
});

test('gives exit code 2 where there is no job', async () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'scrapelint-targets-')));
  mkdirSync(join(cwd, 'a'));
  writeFileSync(
    join(cwd, 'a', 'pod.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [] }\n',
  );
  expect(await targets([], cwd)).toMatchObject({ exitCode: 2, stdout: '' });
});

test('escapes what files say', async () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'scrapelint-targets-')));
  const text =
    'scrape_configs:\n  - job_name: "a\\e[31mb"\n    static_configs: [{ targets: ["h\\e[2J:1"], labels: { x: "\\u202e" } }]\n';
  writeFileSync(join(cwd, 'prometheus.yml'), text);
  for (const args of [[], ['--format', 'json']]) {
    const { stdout } = await targets(args, cwd);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout.length).toBeGreaterThan(50);
  }
});

test.each([40, 60, 100, 200])('a table fits %i columns', (width) => {
  const rows = [['http://a-very-long-name-of-a-host.example.com:8080/metrics', ['a="b"', `job="${'x'.repeat(80)}"`]]];
  const text = table(['TARGET', 'LABELS'], rows, { width, indent: '    ' });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
});
