import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { md5 } from '../../src/prometheus/md5.ts';
import { applyRelabelRules } from '../../src/prometheus/relabel/apply.ts';
import { toLower, toUpper } from '../../src/prometheus/relabel/case-mapping.ts';
import { LabelBuilder } from '../../src/prometheus/relabel/label-builder.ts';
import type { WrittenRelabelRule } from '../../src/prometheus/relabel/rule.ts';
import { resolveRelabelRule } from '../../src/prometheus/relabel/rule.ts';
import type { RelabelOptions } from '../../src/prometheus/relabel/validate.ts';
import { validateRelabelRule } from '../../src/prometheus/relabel/validate.ts';
import { StepBudget } from '../../src/prometheus/step-budget.ts';

type LabelTable = Readonly<Record<string, string>>;

function run(
  input: LabelTable,
  rules: readonly WrittenRelabelRule[],
  options: RelabelOptions = {},
): LabelTable | undefined {
  const labels = LabelBuilder.ofTarget(Object.entries(input));
  const outcome = applyRelabelRules(
    labels,
    rules.map((rule) => resolveRelabelRule(rule, undefined)),
    options,
  );
  return outcome.kind === 'kept' ? Object.fromEntries(labels.labels()) : undefined;
}

// Facts from prometheus/prometheus v3.16.0, model/relabel/relabel_test.go (TestRelabel).
describe('the cases of Prometheus', () => {
  const cases: readonly (readonly [LabelTable, readonly WrittenRelabelRule[], LabelTable | undefined])[] = [
    [
      { a: 'foo', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['a'], regex: 'f(.*)', targetLabel: 'd', replacement: 'ch${1}-ch${1}' }],
      { a: 'foo', b: 'bar', c: 'baz', d: 'choo-choo' },
    ],
    [
      { a: 'foo', b: 'bar', c: 'baz' },
      [
        { sourceLabels: ['a', 'b'], regex: 'f(.*);(.*)r', targetLabel: 'a', replacement: 'b${1}${2}m' },
        { sourceLabels: ['c', 'a'], regex: '(b).*b(.*)ba(.*)', targetLabel: 'd', replacement: '$1$2$2$3' },
      ],
      { a: 'boobam', b: 'bar', c: 'baz', d: 'boooom' },
    ],
    [
      { a: 'foo' },
      [
        { sourceLabels: ['a'], regex: '.*o.*', action: 'drop' },
        { sourceLabels: ['a'], regex: 'f(.*)', targetLabel: 'd', replacement: 'ch$1-ch$1' },
      ],
      undefined,
    ],
    [{ a: 'foo', b: 'bar' }, [{ sourceLabels: ['a'], regex: '.*o.*', action: 'drop' }], undefined],
    [
      { a: 'abc' },
      [{ sourceLabels: ['a'], regex: '.*(b).*', targetLabel: 'd', replacement: '$1' }],
      { a: 'abc', d: 'b' },
    ],
    [{ a: 'foo' }, [{ sourceLabels: ['a'], regex: 'no-match', action: 'drop' }], { a: 'foo' }],
    [{ a: 'foo' }, [{ sourceLabels: ['a'], regex: 'f|o', action: 'drop' }], { a: 'foo' }],
    [{ a: 'foo' }, [{ sourceLabels: ['a'], regex: 'no-match', action: 'keep' }], undefined],
    [{ a: 'foo' }, [{ sourceLabels: ['a'], regex: 'f.*', action: 'keep' }], { a: 'foo' }],
    [{ a: 'boo' }, [{ sourceLabels: ['a'], regex: 'f', targetLabel: 'b', replacement: 'bar' }], { a: 'boo' }],
    [
      { a: 'foo', f: 'baz' },
      [{ sourceLabels: ['a'], regex: '(f).*', targetLabel: '$1', replacement: '$2' }],
      { a: 'foo' },
    ],
    [
      { a: 'foo', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['c'], targetLabel: 'd', action: 'hashmod', modulus: 1000n }],
      { a: 'foo', b: 'bar', c: 'baz', d: '976' },
    ],
    [
      { a: 'foo\nbar' },
      [{ sourceLabels: ['a'], targetLabel: 'b', action: 'hashmod', modulus: 1000n }],
      { a: 'foo\nbar', b: '734' },
    ],
    [
      { a: 'foo', b1: 'bar', b2: 'baz' },
      [{ regex: '(b.*)', replacement: 'bar_${1}', action: 'labelmap' }],
      { a: 'foo', b1: 'bar', b2: 'baz', bar_b1: 'bar', bar_b2: 'baz' },
    ],
    [
      { a: 'foo', __meta_my_bar: 'aaa', __meta_my_baz: 'bbb', __meta_other: 'ccc' },
      [{ regex: '__meta_(my.*)', replacement: '${1}', action: 'labelmap' }],
      { a: 'foo', __meta_my_bar: 'aaa', __meta_my_baz: 'bbb', __meta_other: 'ccc', my_bar: 'aaa', my_baz: 'bbb' },
    ],
    [
      { a: 'some-name-value' },
      [{ sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', targetLabel: '${1}', replacement: '${2}' }],
      { a: 'some-name-value', name: 'value' },
    ],
    [
      { a: 'some-name-value' },
      [{ sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', targetLabel: '${1}', replacement: '${3}' }],
      { a: 'some-name-value' },
    ],
    [
      { a: 'some-name-0' },
      [
        { sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', targetLabel: '${3}', replacement: '${1}' },
        { sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', targetLabel: '${3}', replacement: '${1}' },
        { sourceLabels: ['a'], regex: 'some-([^-]+)(-[^,]+)', targetLabel: '${3}', replacement: '${1}' },
      ],
      { a: 'some-name-0' },
    ],
    [
      { __meta_sd_tags: 'path:/secret,job:some-job,label:foo=bar' },
      [
        {
          sourceLabels: ['__meta_sd_tags'],
          regex: '(?:.+,|^)path:(/[^,]+).*',
          targetLabel: '__metrics_path__',
          replacement: '${1}',
        },
        { sourceLabels: ['__meta_sd_tags'], regex: '(?:.+,|^)job:([^,]+).*', targetLabel: 'job', replacement: '${1}' },
        {
          sourceLabels: ['__meta_sd_tags'],
          regex: '(?:.+,|^)label:([^=]+)=([^,]+).*',
          targetLabel: '${1}',
          replacement: '${2}',
        },
      ],
      {
        __meta_sd_tags: 'path:/secret,job:some-job,label:foo=bar',
        __metrics_path__: '/secret',
        job: 'some-job',
        foo: 'bar',
      },
    ],
    [
      { __meta_kubernetes_pod_container_port_name: 'foo', __meta_kubernetes_pod_annotation_XXX_metrics_port: '9091' },
      [
        { regex: '^__meta_kubernetes_pod_container_port_name$', action: 'labeldrop' },
        {
          sourceLabels: ['__meta_kubernetes_pod_annotation_XXX_metrics_port'],
          regex: '(.+)',
          targetLabel: '__meta_kubernetes_pod_container_port_name',
          replacement: 'metrics',
        },
        { sourceLabels: ['__meta_kubernetes_pod_container_port_name'], regex: '^metrics$', action: 'keep' },
      ],
      {
        __meta_kubernetes_pod_annotation_XXX_metrics_port: '9091',
        __meta_kubernetes_pod_container_port_name: 'metrics',
      },
    ],
    [{ a: 'foo', b1: 'bar', b2: 'baz' }, [{ regex: '(b.*)', action: 'labelkeep' }], { b1: 'bar', b2: 'baz' }],
    [{ a: 'foo', b1: 'bar', b2: 'baz' }, [{ regex: '(b.*)', action: 'labeldrop' }], { a: 'foo' }],
    [
      { foo: 'bAr123Foo' },
      [
        { sourceLabels: ['foo'], targetLabel: 'foo_uppercase', action: 'uppercase' },
        { sourceLabels: ['foo'], targetLabel: 'foo_lowercase', action: 'lowercase' },
      ],
      { foo: 'bAr123Foo', foo_lowercase: 'bar123foo', foo_uppercase: 'BAR123FOO' },
    ],
    [
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
      [{ sourceLabels: ['__tmp_port'], targetLabel: '__port1', action: 'keepequal' }],
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
    ],
    [
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
      [{ sourceLabels: ['__tmp_port'], targetLabel: '__port1', action: 'dropequal' }],
      undefined,
    ],
    [
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
      [{ sourceLabels: ['__tmp_port'], targetLabel: '__port2', action: 'dropequal' }],
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
    ],
    [
      { __tmp_port: '1234', __port1: '1234', __port2: '5678' },
      [{ sourceLabels: ['__tmp_port'], targetLabel: '__port2', action: 'keepequal' }],
      undefined,
    ],
    [
      { a: 'line1\nline2', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['a'], regex: 'line1.*line2', targetLabel: 'd', replacement: 'match${1}' }],
      { a: 'line1\nline2', b: 'bar', c: 'baz', d: 'match' },
    ],
    [
      { 'utf-8.label': 'line1\nline2', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['utf-8.label'], regex: 'line1.*line2', targetLabel: 'd', replacement: 'match${1}' }],
      { 'utf-8.label': 'line1\nline2', b: 'bar', c: 'baz', d: 'match' },
    ],
    [
      { a: 'line1\nline2', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['a'], regex: 'line1.*line2', targetLabel: 'utf-8.label', replacement: 'match${1}' }],
      { a: 'line1\nline2', b: 'bar', c: 'baz', 'utf-8.label': 'match' },
    ],
    [
      { a: 'line1\nline2', b: 'bar', c: 'baz' },
      [{ sourceLabels: ['a'], regex: 'line1.*line2', targetLabel: 'utf-8.label${1}', replacement: 'match${1}' }],
      { a: 'line1\nline2', b: 'bar', c: 'baz', 'utf-8.label': 'match' },
    ],
    [
      { a: 'line1\nline2', b: 'bar', c: 'baz' },
      [
        {
          sourceLabels: ['a'],
          regex: '(line1).*(?<second>line2)',
          targetLabel: 'label1_${1}',
          replacement: 'val_${second}',
        },
        {
          sourceLabels: ['a'],
          regex: '(line1).*(?<second>line2)',
          targetLabel: 'label2_$1',
          replacement: 'val_$second',
        },
      ],
      { a: 'line1\nline2', b: 'bar', c: 'baz', label1_line1: 'val_line2', label2_line1: 'val_line2' },
    ],
    [
      { __name__: 'http_requests_total' },
      [{ sourceLabels: ['__name__'], regex: '.*_total$', targetLabel: '__type__', replacement: 'counter' }],
      { __name__: 'http_requests_total', __type__: 'counter' },
    ],
    [
      { __name__: 'disk_usage_bytes' },
      [{ sourceLabels: ['__name__'], regex: '.*_bytes$', targetLabel: '__unit__', replacement: 'bytes' }],
      { __name__: 'disk_usage_bytes', __unit__: 'bytes' },
    ],
  ];
  test.each(cases.map((row, index) => [index, ...row] as const))('case %i', (_, input, rules, output) => {
    for (const rule of rules) expect(validateRelabelRule(resolveRelabelRule(rule, undefined))).toEqual([]);
    expect(run(input, rules)).toEqual(output);
  });
  test('all of them', () => {
    expect(cases).toHaveLength(34);
  });
});

describe('what only trying shows', () => {
  test.each<[string, LabelTable, WrittenRelabelRule, LabelTable | undefined]>([
    [
      '$1_x names a group that does not exist',
      { a: 'v', t: 'old' },
      { sourceLabels: ['a'], targetLabel: 't', replacement: '$1_x' },
      { a: 'v' },
    ],
    ['drop without source drops everything', { a: 'v' }, { action: 'drop' }, undefined],
    ['keep without source keeps everything', { a: 'v' }, { action: 'keep' }, { a: 'v' }],
    ['an absent source deletes the target', { t: '/m' }, { sourceLabels: ['a'], targetLabel: 't' }, {}],
    [
      'an absent source with (.+) leaves it',
      { t: '/m' },
      { sourceLabels: ['a'], regex: '(.+)', targetLabel: 't' },
      { t: '/m' },
    ],
    [
      'an empty regex matches the empty text',
      { a: 'v' },
      { sourceLabels: ['a'], regex: null, action: 'drop' },
      { a: 'v' },
    ],
    [
      'an empty regex matches an absent label',
      { b: 'v' },
      { sourceLabels: ['a'], regex: null, action: 'drop' },
      undefined,
    ],
    [
      'an empty separator joins',
      { a: 'x', b: 'y' },
      { sourceLabels: ['a', 'b'], separator: '', targetLabel: 'c' },
      { a: 'x', b: 'y', c: 'xy' },
    ],
    ['actions in any case', { a: 'v' }, { action: 'Drop', sourceLabels: ['a'], regex: 'v' }, undefined],
    ['broken anchors match a part', { a: 'axyz' }, { action: 'drop', sourceLabels: ['a'], regex: 'a)|(b' }, undefined],
    [
      'labeldrop reaches internal labels',
      { __address__: 'x', a: 'y' },
      { action: 'labeldrop', regex: '__.*' },
      { a: 'y' },
    ],
    ['a lower-cased nothing deletes', { t: 'x' }, { action: 'lowercase', sourceLabels: ['a'], targetLabel: 't' }, {}],
    [
      "JavaScript's references mean nothing",
      { a: 'v' },
      { sourceLabels: ['a'], targetLabel: 't', replacement: "$&$'" },
      { a: 'v', t: "$&$'" },
    ],
    [
      'IPv6 is not a host with a port',
      { a: '[fe80::1]:80', b: '9100' },
      { sourceLabels: ['a', 'b'], regex: '([^:]+)(?::\\d+)?;(\\d+)', targetLabel: 't' },
      { a: '[fe80::1]:80', b: '9100' },
    ],
  ])('%s', (_, input, rule, output) => {
    expect(run(input, [rule])).toEqual(output);
  });

  test('Prometheus 2 knows no dot that matches a line break, and no name beyond ASCII', () => {
    const rule = { sourceLabels: ['a'], targetLabel: 'b.c', regex: 'x.y' };
    expect(run({ a: 'x\ny' }, [{ ...rule, targetLabel: 'b', replacement: 'r' }], { dialect: 'prometheus-2' })).toEqual({
      a: 'x\ny',
    });
    expect(run({ a: 'x.y' }, [{ ...rule, replacement: 'r' }], { dialect: 'prometheus-2' })).toEqual({ a: 'x.y' });
    expect(run({ a: 'x.y' }, [{ ...rule, replacement: 'r' }])).toEqual({ a: 'x.y', 'b.c': 'r' });
  });
});

describe('validation', () => {
  // Facts from relabel_test.go (TestRelabelValidate); there `Replacement` is unset, here empty.
  test.each<[WrittenRelabelRule, 'utf8' | 'legacy', string | undefined]>([
    [{ action: null }, 'utf8', 'relabel action cannot be empty'],
    [{ action: 'replace' }, 'utf8', "relabel configuration for replace action requires 'target_label' value"],
    [{ action: 'lowercase' }, 'utf8', "relabel configuration for lowercase action requires 'target_label' value"],
    [{ action: 'lowercase', targetLabel: '${3}' }, 'utf8', undefined],
    [{ action: 'lowercase', targetLabel: '${3}' }, 'legacy', `"\${3}" is invalid 'target_label' for lowercase action`],
    [
      { sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', replacement: '${1}', targetLabel: '${3}' },
      'utf8',
      undefined,
    ],
    [
      { sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', replacement: '${1}', targetLabel: '0${3}' },
      'utf8',
      undefined,
    ],
    [
      { sourceLabels: ['a'], regex: 'some-([^-]+)-([^,]+)', replacement: '${1}', targetLabel: '-${3}' },
      'utf8',
      undefined,
    ],
    [{ action: 'labelmap', regex: '__meta_kubernetes_pod_label_(strimzi_io_.+)' }, 'legacy', undefined],
    [{ action: 'labelmap', regex: '__meta_(.+)', replacement: '${1}' }, 'legacy', undefined],
    [{ action: 'labelmap', replacement: '-' }, 'legacy', `"-" is invalid 'replacement' for labelmap action`],
    [{ action: 'labelmap', replacement: '' }, 'utf8', `"" is invalid 'replacement' for labelmap action`],
    [{ action: 'nope' }, 'utf8', 'unknown relabel action "nope"'],
    [{ action: 'KeepIt' }, 'utf8', 'unknown relabel action "KeepIt"'],
    [{ action: 'hashmod', targetLabel: 'a' }, 'utf8', 'relabel configuration for hashmod requires non-zero modulus'],
    [
      { action: 'uppercase', targetLabel: 'a', replacement: 'x' },
      'utf8',
      "'replacement' can not be set for uppercase action",
    ],
    [
      { action: 'keepequal', targetLabel: 'a', regex: '(.*)' },
      'utf8',
      "keepequal action requires only 'source_labels' and `target_label`, and no other fields",
    ],
    [
      { action: 'labeldrop', regex: 'a', sourceLabels: [] },
      'utf8',
      "labeldrop action requires only 'regex', and no other fields",
    ],
    [{ action: 'labeldrop', regex: 'a', sourceLabels: null, separator: ';', replacement: '$1' }, 'utf8', undefined],
    [{ action: 'keep', regex: '(' }, 'utf8', 'error parsing regexp: missing closing ): `^(?s:()$`'],
    [{ action: 'keep', sourceLabels: [''] }, 'utf8', '"" is not a valid label name'],
  ])('%j under %s', (rule, scheme, message) => {
    const problems = validateRelabelRule(resolveRelabelRule(rule, undefined), { scheme });
    expect(problems[0]?.message).toBe(message);
    expect(problems.length).toBe(message === undefined ? 0 : problems.length);
  });

  // Facts from relabel_test.go (TestTargetLabelLegacyValidity).
  test.each([
    ['-label', false],
    ['label', true],
    ['label${1}', true],
    ['${1}label', true],
    ['${1}', true],
    ['${', false],
    ['$', false],
    ['${}', false],
    ['foo${', false],
    ['$1', true],
    ['asd$2asd', true],
    ['-foo${1}bar-', false],
    ['bar.foo${1}bar', false],
    ['_${1}_', true],
    ['foo${bar}foo', true],
    [`${'a'.repeat(40)}$-`, false],
  ])('the legacy target %s', (targetLabel, valid) => {
    const problems = validateRelabelRule(resolveRelabelRule({ targetLabel }, undefined), { scheme: 'legacy' });
    expect(problems.length === 0).toBe(valid);
  });

  test('all problems at once', () => {
    const rule = {
      action: 'labelkeep',
      regex: '(',
      sourceLabels: ['a'],
      targetLabel: 'b',
      modulus: 3n,
      separator: ',',
    };
    const problems = validateRelabelRule(resolveRelabelRule(rule, undefined));
    expect(problems.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'regex-syntax regex',
      'forbidden-field source_labels',
      'forbidden-field target_label',
      'forbidden-field modulus',
      'forbidden-field separator',
    ]);
  });
});

describe('explanations', () => {
  test('what each rule did, and which one dropped', () => {
    const rules = [
      { action: 'labelmap', regex: '__meta_(.+)' },
      { sourceLabels: ['role'], regex: 'api', action: 'keep' },
      { targetLabel: 'never' },
    ].map((rule, index) => resolveRelabelRule(rule, `rule ${index}`));
    const labels = LabelBuilder.ofTarget([['__meta_role', 'web']]);
    const outcome = applyRelabelRules(labels, rules, { trace: true });
    expect(outcome).toMatchObject({ kind: 'dropped', index: 1, by: { source: 'rule 1' } });
    expect(outcome.steps).toMatchObject([
      { index: 0, changes: [{ name: 'role', before: undefined, after: 'web' }] },
      { index: 1, value: 'web', matched: false, changes: [] },
    ]);
  });

  test('a labelmap whose winner nothing decides', () => {
    const map = resolveRelabelRule({ action: 'labelmap', regex: '(?:app_|k8s_)(.+)' }, 'map');
    const outcome = applyRelabelRules(
      LabelBuilder.ofTarget([
        ['app_name', 'a'],
        ['k8s_name', 'b'],
        ['app_x', 'c'],
      ]),
      [map],
    );
    expect(outcome.collisions).toMatchObject([
      {
        name: 'name',
        candidates: [
          { from: 'app_name', value: 'a' },
          { from: 'k8s_name', value: 'b' },
        ],
      },
    ]);
    // A sample's labels are sorted, and equal values do not collide.
    expect(
      applyRelabelRules(
        LabelBuilder.ofSample([
          ['app_name', 'a'],
          ['k8s_name', 'b'],
        ]),
        [map],
      ).collisions,
    ).toEqual([]);
    expect(
      applyRelabelRules(
        LabelBuilder.ofTarget([
          ['app_name', 'a'],
          ['k8s_name', 'a'],
        ]),
        [map],
      ).collisions,
    ).toEqual([]);
    // What an earlier rule set comes after the discovered labels.
    const first = resolveRelabelRule({ targetLabel: 'k8s_name', replacement: 'set' }, 'set');
    const labels = LabelBuilder.ofTarget([['app_name', 'a']]);
    expect(applyRelabelRules(labels, [first, map]).collisions).toEqual([]);
    expect(labels.get('name')).toBe('set');
  });

  test('a rule that does not compile, or a spent budget, leaves the rest open', () => {
    const rules = [resolveRelabelRule({ action: 'drop', regex: '(' }, 'broken')];
    expect(applyRelabelRules(LabelBuilder.ofTarget([]), rules).kind).toBe('unjudged');
    const hostile = resolveRelabelRule({ sourceLabels: ['a'], action: 'keep', regex: '(.*a){50}' }, 'slow');
    const budget = new StepBudget(1_000_000);
    const labels = LabelBuilder.ofTarget([['a', 'a'.repeat(10_000)]]);
    expect(applyRelabelRules(labels, [hostile], { budget }).kind).toBe('unjudged');
    expect(budget.spent).toBeGreaterThan(1_000_000);
  });
});

test('hostile rules stay linear: steps grow with rules times targets', () => {
  const steps = (ruleCount: number, targetCount: number): number => {
    const expressions = ['(x+x+)+y', '(.*a){20}', '(a|aa)+$', '((a?){30})a{30}', '.*.*.*=.*'];
    const rules = Array.from({ length: ruleCount }, (_, index) =>
      resolveRelabelRule(
        { sourceLabels: ['a'], regex: expressions[index % expressions.length], targetLabel: `t${index % 7}` },
        index,
      ),
    );
    const budget = new StepBudget();
    for (let target = 0; target < targetCount; target += 1) {
      const labels = LabelBuilder.ofTarget([['a', 'aaaaaaaaaa']]);
      expect(applyRelabelRules(labels, rules, { budget }).kind).toBe('kept');
    }
    return budget.spent;
  };
  const base = steps(100, 10);
  expect(steps(200, 10)).toBe(2 * base);
  expect(steps(100, 20)).toBe(2 * base);
});

test('10,000 rules over 10,000 targets are given up at the same step everywhere', () => {
  const rules = Array.from({ length: 10_000 }, (_, index) =>
    resolveRelabelRule({ sourceLabels: ['a'], regex: `value${index}`, targetLabel: 'b' }, index),
  );
  const budget = new StepBudget(1_000_000);
  let judged = 0;
  for (let target = 0; target < 10_000; target += 1) {
    if (applyRelabelRules(LabelBuilder.ofTarget([['a', 'x']]), rules, { budget }).kind !== 'kept') break;
    judged += 1;
  }
  expect(judged).toBe(50);
});

test('md5 is MD5', () => {
  for (const text of ['', 'a', 'foo\nbar', 'é😀', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'y'.repeat(1000)]) {
    expect(Buffer.from(md5(text)).toString('hex')).toBe(createHash('md5').update(text).digest('hex'));
  }
});

// The results are those of Go's strings.ToLower and strings.ToUpper.
test('letters change case one by one', () => {
  expect(toUpper('straße ŉ ǰ ᾳ ﬁ')).toBe('STRAßE ŉ ǰ ᾼ ﬁ');
  expect(toLower('ΟΔΟΣ İ')).toBe('οδοσ i');
});
