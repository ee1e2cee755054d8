import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';
import { json } from '../../src/reporters/json.ts';
import { reportOf, sampleOptions, sampleReport } from './sample-report.ts';

const schema: unknown = JSON.parse(readFileSync(new URL('../../schema/findings.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } }).compile(
  schema as object,
);

test.each([sampleReport, reportOf([])])('the report fits the published schema', (report) => {
  const document = JSON.parse(json(report, sampleOptions)) as JsonReport;
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document.findings).toHaveLength(report.findings.length);
});

test('the schema refuses what the format does not have', () => {
  const document = JSON.parse(json(sampleReport, sampleOptions)) as JsonReport;
  expect(validate({ ...document, version: 2 })).toBe(false);
  expect(validate({ ...document, extra: true })).toBe(false);
  expect(validate({ ...document, findings: [{ ...document.findings[0], line: 0 }] })).toBe(false);
});

test('names are passed on unchanged, whatever is in them', () => {
  const document = JSON.parse(json(sampleReport, sampleOptions)) as JsonReport;
  expect(document.findings.map((finding) => finding.path)).toEqual(
    sampleReport.findings.map((finding) => finding.primary.file.path),
  );
});
