import { describe, expect, test } from 'vitest';

import type { CandidateOrigin } from '../../src/model/targets/candidate.ts';
import { judge } from '../../src/model/targets/judge.ts';
import { readJobSettings } from '../../src/model/targets/job-settings.ts';
import type { JobSettings } from '../../src/model/targets/job-settings.ts';
import { readPrometheusConfig } from '../../src/model/scrape-config.ts';
import { StepBudget } from '../../src/prometheus/step-budget.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parseText } from '../../src/yaml/document.ts';
import { fileSource } from '../../src/yaml/text-source.ts';

const hostile = ['(a+)+$', '(a|aa)*b', '(.*a){20}', '([a-z]+)*;', '(x+x+)+y'];

function jobWith(rules: number): JobSettings {
  const list = Array.from({ length: rules }, (_, index) => {
    const regex = hostile[index % hostile.length] ?? '';
    return `      - { source_labels: [__address__], regex: '${regex}', target_label: l${index % 10}, replacement: x }\n`;
  });
  const file = sourceFile('p.yml', `scrape_configs:\n  - job_name: j\n    relabel_configs:\n${list.join('')}`);
  const root = parseText(fileSource(file)).documents[0]?.root;
  const config = readPrometheusConfig(root!, { container: 'file', file });
  return readJobSettings(config.jobs[0]!, { namespace: undefined, prometheusVersion: undefined });
}

function targets(count: number): readonly CandidateOrigin[] {
  const file = sourceFile('p.yml', '');
  const span = { file, start: 0, end: 0 };
  return Array.from({ length: count }, () => ({
    kind: 'static',
    address: { value: 'a'.repeat(40), span },
    labels: new Map(),
  }));
}

/** How many steps some rules over some targets take, and how many targets could be judged. */
function work(rules: number, count: number, limit = Number.POSITIVE_INFINITY): { steps: number; judged: number } {
  const budget = new StepBudget(limit);
  const settings = jobWith(rules);
  const judged = targets(count).filter((origin) => judge(settings, origin, budget).verdict.kind !== 'unknown');
  return { steps: budget.spent, judged: judged.length };
}

describe('hostile input', () => {
  test('takes steps in proportion to the rules', () => {
    const some = work(1_000, 1);
    const more = work(10_000, 1);
    expect(more.judged).toBe(1);
    expect(more.steps / some.steps).toBeCloseTo(10, 0);
  });

  test('takes steps in proportion to the targets', () => {
    const some = work(5, 1_000);
    const more = work(5, 10_000);
    expect(more.judged).toBe(10_000);
    expect(more.steps / some.steps).toBeCloseTo(10, 0);
  });

  test('is given up where the budget ends: 10,000 rules over 10,000 targets', () => {
    const limit = 40_000_000;
    const { steps, judged } = work(10_000, 10_000, limit);
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThan(10_000);
    // Each target that is left is asked for once, and nothing is done for it.
    expect(steps).toBeLessThan(limit * 1.1);
  });
});
