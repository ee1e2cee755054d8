import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { runCase } from './harness/run-case.ts';
import { loadPrometheusConfig } from '../src/prometheus/config/load.ts';
import { regionOf } from '../src/source/line-index.ts';
import { sourceFile } from '../src/source/source-file.ts';
import { parseText } from '../src/yaml/document.ts';
import { fileSource } from '../src/yaml/text-source.ts';

const corpus = new URL('../../shared/corpus/', import.meta.url);
const present = existsSync(corpus);
if (!present) process.stderr.write('config-errors.test.ts: ../shared is absent, the cases of Prometheus are skipped\n');

const families = ['scrape/*', 'relabel/*'];

/** `line` of every error about a file, by the rules of configuration. */
async function errorLines(name: string, text: string): Promise<readonly number[]> {
  const { result } = await runCase([sourceFile(name, text)], { select: families });
  return result.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ primary }) => regionOf(primary).start.line);
}

interface Case {
  readonly file: string;
  readonly errorContains: string;
}

const prometheus = new URL('prometheus__prometheus/', corpus);
const cases: readonly Case[] = present
  ? (JSON.parse(readFileSync(new URL('EXPECTED-config-errors.json', prometheus), 'utf8')) as { cases: Case[] }).cases
  : [];

/** Files of which nothing can be said, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'config/testdata/unknown_global_attr.bad.yml':
    'a lone "global" with one unknown key: nothing says that it is Prometheus\'',
};

describe.skipIf(!present)('what Prometheus refuses', () => {
  test.each(cases.filter(({ file }) => exceptions[file] === undefined))('$file', async ({ file, errorContains }) => {
    const text = readFileSync(new URL(file, prometheus), 'utf8');
    const root = parseText(fileSource(sourceFile('prometheus.yml', text))).documents[0]?.root;
    expect(root).toBeDefined();
    const words = errorContains
      .replace(/^parsing YAML file \S+: /, '')
      .replace(/^unmarshal errors$/, 'cannot unmarshal')
      .replace(
        'OpenMetricsText1.0.0 PrometheusProto PrometheusText0.0.4 P',
        'OpenMetricsText1.0.0 OpenMetricsText2.0.0 PrometheusProto PrometheusText0.0.4 P',
      );
    // The loader has Prometheus' own words; the finding stands where it found them.
    const lines = loadPrometheusConfig(root!)
      .problems.filter(({ message }) => message.includes(words))
      .map(({ at }) => regionOf(at).start.line);
    expect(lines.length).toBeGreaterThan(0);
    const found = await errorLines('prometheus.yml', text);
    expect(
      lines.some((line) => found.includes(line)),
      JSON.stringify({ lines, found }),
    ).toBe(true);
  });

  test('nearly all of the cases are among them', () => {
    expect(cases.length - Object.keys(exceptions).length).toBeGreaterThanOrEqual(130);
  });

  const good = present
    ? readdirSync(new URL('config/testdata/', prometheus)).filter((name) => name.endsWith('.good.yml'))
    : [];
  test.each(good)('%s gives no error', async (name) => {
    const text = readFileSync(new URL(`config/testdata/${name}`, prometheus), 'utf8');
    expect(await errorLines('prometheus.yml', text)).toEqual([]);
  });

  const operator = new URL('prometheus-operator__prometheus-operator/', corpus);
  const goldens = present
    ? readdirSync(operator, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.golden'))
    : [];
  test.each(goldens)('%s gives no error', async (name) => {
    expect(await errorLines('generated.yaml', readFileSync(new URL(name, operator), 'utf8'))).toEqual([]);
  });
});
