import { describe, expect, it } from 'vitest';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { textOf } from '../../src/source/line-index.ts';
import { collect } from './collect.ts';

const values = { none: '', bounded: "'x'", unknown: 'thing', composed: '`${thing}`', unbounded: 'req.path' } as const;

/** What is said of one label of a metric, declared as a type and filled with a value. */
function judge(label: string, value: string, type = 'Counter', name = 'things'): string {
  const use = value === '' ? '' : `m.labels(${value});`;
  const text = `import { ${type} } from 'prom-client'; const m = new ${type}({ name: '${name}', help: 'h', labelNames: ['${label}'] }); ${use}`;
  const [risk] = collect({ 'a.ts': text }).metrics.flatMap(labelRisks);
  return risk === undefined ? 'silent' : `${risk.severity} ${risk.basis}`;
}

describe('the name and the value of a label of a counter', () => {
  it.each([
    [
      'session_id',
      {
        none: 'warning name',
        bounded: 'info name',
        unknown: 'warning name',
        composed: 'warning both',
        unbounded: 'error both',
      },
    ],
    [
      'path',
      { none: 'info name', bounded: 'silent', unknown: 'info name', composed: 'info both', unbounded: 'warning both' },
    ],
    ['queue', { none: 'silent', bounded: 'silent', unknown: 'silent', composed: 'silent', unbounded: 'warning value' }],
    [
      'colour',
      { none: 'silent', bounded: 'silent', unknown: 'silent', composed: 'silent', unbounded: 'warning value' },
    ],
    [
      'status',
      { none: 'silent', bounded: 'silent', unknown: 'silent', composed: 'silent', unbounded: 'warning value' },
    ],
  ])('%s', (label, expected) => {
    expect(Object.fromEntries(Object.entries(values).map(([tier, value]) => [tier, judge(label, value)]))).toEqual(
      expected,
    );
  });

  it('a small set by its name stays silent for an identity', () => {
    expect(judge('plan', 'user.id')).toBe('silent');
  });
});

describe('the type of the metric', () => {
  it.each([
    ['Histogram', 'path', 'req.path', 'error both'],
    ['Summary', 'path', 'req.path', 'error both'],
    ['Gauge', 'path', 'req.path', 'warning both'],
    ['Histogram', 'path', '', 'info name'],
    ['Histogram', 'session_id', '', 'warning name'],
    ['Histogram', 'colour', 'req.path', 'warning value'],
  ])('%s with %s = %s', (type, label, value, expected) => {
    expect(judge(label, value, type)).toBe(expected);
  });

  it('an info metric is where versions belong', () => {
    expect(judge('version', '', 'Gauge', 'app_build_info')).toBe('silent');
    expect(judge('commit', 'thing', 'Gauge', 'app_build_info')).toBe('silent');
    expect(judge('version', 'req.path', 'Gauge', 'app_build_info')).toBe('warning both');
    expect(judge('uuid', '', 'Gauge', 'app_info')).toBe('info name');
  });
});

describe('several uses', () => {
  const risks = (uses: string, label = 'path'): string[] => {
    const text = `import { Counter } from 'prom-client'; const m = new Counter({ name: 'm', help: 'h', labelNames: ['${label}'] }); ${uses}`;
    return collect({ 'a.ts': text })
      .metrics.flatMap(labelRisks)
      .map((r) => `${r.severity} ${textOf(r.at)}`);
  };

  it('the worst value decides, once', () => {
    expect(risks(`m.labels('a'); m.labels(thing); m.labels(req.url); m.labels(req.path);`)).toEqual([
      'warning req.url',
    ]);
  });

  it('a fixed text beside an unknown one silences a likely name', () => {
    expect(risks(`m.labels('a'); m.labels(thing);`)).toEqual([]);
    expect(risks(`m.labels('a'); m.labels(thing);`, 'user_id')).toEqual(["warning 'user_id'"]);
  });

  it('what is removed adds nothing', () => {
    expect(risks('m.remove(req.path);')).toEqual(["info 'path'"]);
  });

  it('a value over several lines is reported at its label', () => {
    expect(risks('m.inc({ path: req.path\n  .slice(1) });')).toEqual(['warning path']);
  });
});

describe('leaks', () => {
  it('are worse than their number of values', () => {
    expect(judge('email', '')).toBe('error name');
    expect(judge('password', '')).toBe('error name');
    expect(judge('email', "'none'")).toBe('info name');
  });
});

describe('the cost', () => {
  it.each([
    ['Counter', '', 1],
    ['Histogram', '', 14],
    ['Histogram', ', buckets: [1, 2, 3]', 6],
    ['Summary', '', 3],
  ])('%s%s', (type, more, series) => {
    const text = `import { ${type} } from 'prom-client'; new ${type}({ name: 'm', help: 'h', labelNames: ['user_id']${more} });`;
    expect(
      collect({ 'a.ts': text })
        .metrics.flatMap(labelRisks)
        .map((r) => r.seriesPerValue),
    ).toEqual([series]);
  });
});
