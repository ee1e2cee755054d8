import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { View } from '../../src/yaml/view.ts';
import { parseText } from '../../src/yaml/document.ts';
import { fileSource } from '../../src/yaml/text-source.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { goldenCases } from './operator-golden-cases.ts';
import type { GoldenCase } from './operator-golden-cases.ts';
import { workspaceOf } from './workspace-of.ts';

// What the operator's own tests expect: github.com/prometheus-operator/prometheus-operator, pkg/prometheus/testdata.
const folder = join(
  process.env['SCRAPELINT_CORPUS'] ?? '../shared/corpus',
  'prometheus-operator__prometheus-operator/pkg/prometheus/testdata',
);

function plain(view: View | undefined): unknown {
  if (view === undefined || view.kind === 'null') return null;
  if (view.kind === 'sequence') return view.items().map(plain);
  if (view.kind === 'mapping') {
    return Object.fromEntries(view.entries().map(({ key, value }) => [key.text, plain(value)]));
  }
  return view.text;
}

function generated({ server = {}, monitors = [], serverName }: GoldenCase): Record<string, unknown> {
  const { kind = 'Prometheus', ...spec } = server;
  const objects = [
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind,
      metadata:
        serverName === undefined ? { name: 'test', namespace: 'default' } : { name: serverName, namespace: 'test' },
      spec: {
        serviceMonitorSelector: {},
        podMonitorSelector: {},
        probeSelector: {},
        scrapeConfigSelector: {},
        ...spec,
      },
    },
    ...monitors,
  ];
  const text = objects.map((object) => JSON.stringify(object, null, 1)).join('\n---\n');
  const [config] = workspaceOf({ 'objects.yaml': text }).generatedConfigs;
  return plain(config!.config.root) as Record<string, unknown>;
}

/** Where the operator writes the content of a Secret, we write which Secret; any content equals it. */
function withoutContents(expected: unknown, made: unknown): unknown {
  if (typeof made === 'string' && /^<.*\/.*>$/.test(made)) return made;
  if (Array.isArray(expected)) {
    return expected.map((item, index) => withoutContents(item, Array.isArray(made) ? made[index] : undefined));
  }
  if (typeof expected !== 'object' || expected === null) return expected;
  const other = (made ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, withoutContents(value, other[key])]));
}

test.skipIf(!existsSync(folder)).each(goldenCases)('$name is generated as the operator does', (golden) => {
  const text = readFileSync(join(folder, `${golden.name}.golden`), 'utf8');
  const expected = plain(parseText(fileSource(sourceFile('golden.yaml', text))).documents[0]?.root) as Record<
    string,
    unknown
  >;
  const made = generated(golden);
  if (golden.only !== undefined) {
    const part = (config: Record<string, unknown>): unknown =>
      (config['scrape_configs'] as readonly Record<string, unknown>[])[0]?.[golden.only!];
    expect(part(made)).toEqual(withoutContents(part(expected), part(made)));
    return;
  }
  // Only what decides about scraping is generated.
  const scraping = { global: expected['global'], scrape_configs: expected['scrape_configs'] };
  expect(made).toEqual(withoutContents(scraping, made));
});

test.each(goldenCases)('$name stays as it is', async (golden) => {
  await expect(`${JSON.stringify(generated(golden), null, 2)}\n`).toMatchFileSnapshot(
    `operator-goldens/${golden.name}.json`,
  );
});
