import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Location, Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Report, ReporterOptions } from '../../src/reporters/report.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { Redactions } from '../../src/source/redactions.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { findingAt, reportOf, sampleOptions, sampleReport, spanIn } from './sample-report.ts';

// The OASIS schema of SARIF 2.1.0 with its errata, as @microsoft/sarif-multitool-linux 5.7.0 carries it (MIT); OASIS
// lets its schemas be copied with the copyright notice of the specification.
const schema: unknown = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, 'https://x/'),
    'date-time': true,
    uuid: true,
  },
});
const validate = ajv.compile(schema as object);

function render(report: Report, options: ReporterOptions = sampleOptions): Run {
  const log = JSON.parse(sarif(report, options)) as Log;
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0]!;
}

function locationsOf(result: Result): Location[] {
  return [...(result.locations ?? []), ...(result.relatedLocations ?? [])];
}

const role = sourceFile('deploy/role.yaml', 'kind: Role\nverbs: ["*"]\r\nlast: 1');

describe('against the schema of OASIS', () => {
  test('the sample', () => {
    expect(render(sampleReport).results).toHaveLength(sampleReport.findings.length);
  });

  test('a run without findings still lists its results, which closes old alerts', () => {
    expect(render(reportOf([])).results).toEqual([]);
  });

  test('the schema is able to refuse', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
});

test('every result names its rule twice, and every rule that was evaluated is listed', () => {
  const run = render(sampleReport);
  const rules = run.tool.driver.rules ?? [];
  expect(rules.map((rule) => rule.id)).toEqual([...sampleReport.rules.map((rule) => rule.id), 'input/yaml-syntax']);
  for (const result of run.results ?? []) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
});

test('only rules about security have a security severity', () => {
  const rules = render(sampleReport).tool.driver.rules ?? [];
  for (const rule of rules) {
    const isSecurity = sampleReport.rules.some(({ id, securitySeverity }) => id === rule.id && securitySeverity);
    expect('security-severity' in rule.properties!).toBe(isSecurity);
    expect('problem.severity' in rule.properties!).toBe(!isSecurity);
    expect(rule.properties!.tags!.includes('security')).toBe(isSecurity);
    expect(rule.name).toMatch(/^(?:[A-Z][a-z0-9]*)+$/);
    expect(rule.help?.markdown).toContain(rule.helpUri);
  }
});

test('regions have all four bounds, and every link in a message leads to a related location', () => {
  for (const result of render(sampleReport).results ?? []) {
    for (const location of locationsOf(result)) {
      const { region, artifactLocation } = location.physicalLocation!;
      expect(artifactLocation?.uriBaseId).toBe('%SRCROOT%');
      for (const bound of ['startLine', 'startColumn', 'endLine', 'endColumn'] as const) {
        expect(region?.[bound]).toBeGreaterThanOrEqual(1);
      }
    }
    const links = [...(result.message.text ?? '').matchAll(/(?<!\\)\]\((\d+)\)/g)].map((match) => Number(match[1]));
    expect(links).toEqual((result.relatedLocations ?? []).map((location) => location.id));
    expect(result.message.text).not.toMatch(/\]\((?!\d+\))/);
    expect(result.message.text).toMatch(/\.$/);
    expect(result).not.toHaveProperty('kind');
    expect(result).not.toHaveProperty('suppressions');
  }
});

test('results are worst first', () => {
  const levels = (render(sampleReport).results ?? []).map((result) => result.level);
  expect(levels).toEqual(levels.toSorted((a, b) => order(a) - order(b)));
});

function order(level: string | undefined): number {
  return ['error', 'warning', 'note'].indexOf(level ?? '');
}

test('a span that ends with a line break ends on its own line', () => {
  const span = spanIn(role, 'verbs: ["*"]\r\n');
  const [result] = render(reportOf([findingAt(span)])).results ?? [];
  const snippet = { text: 'verbs: ["*"]' };
  expect(result?.locations?.[0]?.physicalLocation?.region).toEqual({
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 13,
    snippet,
  });
});

test.each([
  ['deploy/role.yaml', 'shop', 'shop/deploy/role.yaml', '%SRCROOT%'],
  ['../role.yaml', 'shop/deploy', 'shop/role.yaml', '%SRCROOT%'],
  ['./a b/ü[1]#?%.yaml', '', 'a%20b/%C3%BC%5B1%5D%23%3F%25.yaml', '%SRCROOT%'],
  ['lone\ud800.yaml', '', 'lone%EF%BF%BD.yaml', '%SRCROOT%'],
  ['/tmp/x y.yaml', 'shop', 'file:///tmp/x%20y.yaml', undefined],
])('the address of %j in %j', (path, pathPrefix, uri, uriBaseId) => {
  const file = sourceFile(path, 'kind: Role');
  const run = render(reportOf([findingAt(spanIn(file, 'Role'))]), { ...sampleOptions, pathPrefix });
  const location = run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
  expect(location).toEqual(uriBaseId === undefined ? { uri } : { uri, uriBaseId });
});

test('a run that ended with an internal error says so', () => {
  const run = render(reportOf([], { exitCode: 2 }));
  expect(run.invocations?.[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
});

test('at most 25,000 results, the worst of them', () => {
  const findings = Array.from({ length: 25_010 }, (_, at) =>
    findingAt(spanIn(role, 'Role'), { message: `Finding ${at}.`, severity: at < 25_000 ? 'info' : 'error' }),
  );
  const { runs } = JSON.parse(sarif(reportOf(findings), sampleOptions)) as Log;
  const results = runs[0]?.results ?? [];
  expect(results).toHaveLength(25_000);
  expect(results.filter((result) => result.level === 'error')).toHaveLength(10);
});

test('credentials are masked in snippets and messages', () => {
  const file = sourceFile('p.yaml', 'password: s3cr3t-value\n');
  const span = spanIn(file, 's3cr3t-value');
  const finding = findingAt(span, {
    message: 'The password is s3cr3t-value.',
    help: 'Replace s3cr3t-value.',
    related: [{ span, note: 'Here stands s3cr3t-value.' }],
  });
  expect(sarif(reportOf([finding], { redactions: new Redactions([span]) }), sampleOptions)).not.toContain('s3cr3t');
});
