import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { decodeConfig, problemsOf } from '../../src/model/load-config.ts';
import { goldenCases } from './operator-golden-cases.ts';
import { workspaceOf } from './workspace-of.ts';

const manifests = join(
  process.env['SCRAPELINT_CORPUS'] ?? '../shared/corpus',
  'prometheus-operator__kube-prometheus/manifests',
);

function problemsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return workspaceOf(files).generatedConfigs.flatMap(({ config }) =>
    problemsOf(decodeConfig(config, undefined)).map(({ problem }) => problem.message),
  );
}

test.skipIf(!existsSync(manifests))('Prometheus loads what is generated for kube-prometheus', () => {
  const names = readdirSync(manifests).filter((name) => name.endsWith('.yaml'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(manifests, name), 'utf8')]));
  expect(problemsIn(files)).toEqual([]);
});

test('Prometheus loads what is generated of every kind', () => {
  const monitors = goldenCases
    .filter(({ server, name }) => server?.['version'] === undefined && name !== 'ProbeSpecConfig_empty_probe')
    .flatMap((golden) => golden.monitors ?? [])
    .map((object, index) => ({ ...object, metadata: { name: `m${index}`, namespace: 'default' } }));
  const text = monitors.map((object) => JSON.stringify(object)).join('\n---\n');
  expect(problemsIn({ 'objects.yaml': text })).toEqual([]);
});
