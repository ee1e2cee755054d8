import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectMetrics } from '../../src/instrumentation/collect-metrics.ts';
import { loadSourceParsers } from '../../src/instrumentation/source-parsers.ts';
import { regionOf, textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { collect, outline } from './collect.ts';

const good = `import { Counter } from 'prom-client'; const c = new Counter({ name: 'a_total', help: 'h', labelNames: ['x'] });`;

describe('files that cannot be read', () => {
  it('one syntax error is one located problem, and the rest go on', () => {
    const broken = `import 'prom-client';\n\nconst a = (;\n`;
    const { metrics, problems } = collect({ 'a.ts': broken, 'b.ts': good });
    expect(metrics.map(outline)).toEqual(['counter a_total{x}']);
    expect(problems.map((p) => [p.kind, p.span.file.path, regionOf(p.span).start])).toEqual([
      ['syntax', 'a.ts', { line: 3, column: 12 }],
    ]);
  });

  it.each([
    ['parentheses', (n: number) => `x = ${'('.repeat(n)}1${')'.repeat(n)};`],
    ['a sum', (n: number) => `x = ${'a + '.repeat(n)}b;`],
    ['blocks', (n: number) => `${'{'.repeat(n)}${'}'.repeat(n)}`],
    ['objects', (n: number) => `x = ${'{ a: '.repeat(n)}1${' }'.repeat(n)};`],
    ['calls', (n: number) => `x${'.a()'.repeat(n)};`],
    ['arrow functions', (n: number) => `x = ${'() => '.repeat(n)}1;`],
    ['ternaries', (n: number) => `x = ${'a ? b : '.repeat(n)}1;`],
    ['patterns', (n: number) => `const ${'{ a: '.repeat(n)}b${' }'.repeat(n)} = x;`],
    ['templates', (n: number) => `x = ${'`${'.repeat(n)}1${'}`'.repeat(n)};`],
  ])('deep nesting does not crash: %s', (_, make) => {
    for (const depth of [500, 100_000]) {
      const text = `import 'prom-client';\n${make(depth)}\nc.inc({ path: x });`;
      const { problems } = collect({ 'deep.ts': text, 'b.ts': good });
      expect(problems.length).toBeLessThanOrEqual(1);
    }
  });

  it('values that refer to themselves end', () => {
    const text = `import { Counter } from 'prom-client'; import * as self from './a'; export * from './a'; export { z } from './a';
      let a = b; let b = c2; let c2 = a; const o = { ...o, a }; class A extends B {} class B extends A {} function f(x) { return f(x); }
      let d0 = d1 || d1; let d1 = d2 || d2; let d2 = d3 || d3; let d3 = d4 || d4; let d4 = d0 || d1 || d2;
      const c = new Counter({ name: a + f(1), help: self.z, labelNames: [...L, ...o] }); const L = [...L];
      c.inc(o); c.inc({ x: a, y: f(1), z: new A().q, w: d0 }); new A().m.inc({ x: 1 });`;
    expect(collect({ 'a.ts': text }).problems).toEqual([]);
  });

  it('many choices do not take exponential time', () => {
    const names = Array.from({ length: 60 }, (_, i) => `const v${i} = t ? v${i + 1} : v${i + 1} + v${i + 1};`).join(
      '\n',
    );
    const text = `import { Counter } from 'prom-client'; const c = new Counter({ name: 'a', help: 'h', labelNames: ['x'] });
      ${names} const v60 = req.path; c.inc({ x: v0 });`;
    const start = performance.now();
    collect({ 'a.ts': text });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('a file that no person wrote is reported and skipped', () => {
    const { problems } = collect({ 'big.js': `// prom-client\n${'x = 1;\n'.repeat(400_000)}` });
    expect(problems.map((p) => p.kind)).toEqual(['size']);
  });

  it('a parser that cannot be loaded is one problem', () => {
    const { problems, metrics } = collectMetrics([sourceFile('a.ts', good), sourceFile('b.ts', good)], {
      missing: { typescript: 'no such package' },
    });
    expect(metrics).toEqual([]);
    expect(problems.map((p) => p.message)).toEqual([
      'The parser of typescript cannot be loaded (no such package), so the metrics in 2 files are not seen.',
    ]);
  });

  it('loads nothing that is not asked for', async () => {
    expect(await loadSourceParsers([])).toEqual({ missing: {} });
  });

  it('reads CRLF and JSX', () => {
    const { metrics, problems } = collect({
      'a.tsx': `${good}\r\nexport const A = () => <b onClick={() => c.inc({ x: location.href })} />;\r\n`,
    });
    expect(problems).toEqual([]);
    expect(textOf(metrics[0]!.uses[0]!.labels[0]!.value.span)).toBe('location.href');
  });
});

describe('any text', () => {
  const parts = [
    good,
    '{',
    '}',
    '(',
    ')',
    '=>',
    'const',
    'x',
    '=',
    '.inc({',
    '})',
    '...',
    '[',
    ']',
    'class',
    'this.c',
    'new',
    '`',
    '${',
    "'",
    '\n',
    'import',
    'export default',
    'await',
    '?.',
    '??',
    'c',
    ':',
    ',',
  ];
  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (tokens) => {
        collect({ 'a.ts': `// prom-client\n${tokens.join(' ')}` });
      }),
      { numRuns: 300 },
    );
  });
});
