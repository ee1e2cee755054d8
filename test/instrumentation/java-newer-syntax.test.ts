import { describe, expect, it } from 'vitest';
import { inOlderSyntax } from '../../src/instrumentation/java/newer-syntax.ts';

/** The text as the grammar gets it, without the blanks that keep the places. */
const older = (text: string): string => {
  const written = inOlderSyntax(text);
  expect(written).toHaveLength(text.length);
  expect(written.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
  return written.replace(/\s+/gu, ' ').trim();
};

describe('a switch that gives a value', () => {
  it.each([
    ['x = switch (k) { case A -> "a"; default -> b(); };', 'x = new Z[ ]{ "a", b(), };'],
    ['return switch (k) { case A, B -> 1; case null, default -> 2; };', 'return new Z[ ]{ 1, 2, };'],
    ['f(switch (k) { case A: yield 1; default: yield g(2); });', 'f(new Z[ ]{ 1, g(2), });'],
    ['x = switch (k) { case A -> { g(); yield 1; } default -> 2; };', 'x = new Z[ ]{ ()-> { g(); throw 1; } , 2, };'],
    ['x = switch (k) { case A -> 1; default -> throw new E(); };', 'x = new Z[ ]{ 1, new E(), };'],
    ['x = switch (k) { case P(var a) when a > 1 -> a; default -> 0; };', 'x = new Z[ ]{ a, 0, };'],
    [
      'x = switch (k) { case A -> switch (j) { default -> 1; }; default -> 2; };',
      'x = new Z[ ]{ new Z[ ]{ 1, }, 2, };',
    ],
    ['() -> switch (k) { default -> 1; }', '() -> new Z[ ]{ 1, }'],
  ])('%s', (text, expected) => {
    expect(older(text)).toBe(expected);
  });
});

describe('other syntax', () => {
  it.each([
    ['switch (k) { case A, B -> f(); default -> { g(); } }', 'switch (k) { case 0 : f(); default : { g(); } }'],
    ['switch (k) { case A: f(); break; default: g(); }', 'switch (k) { case A: f(); break; default: g(); }'],
    ['f(Foo.class, Foo . class);', 'f(Foo.clazz, Foo . clazz);'],
    [
      'class A { String s = "switch (k) { case A -> b.class }"; }',
      'class A { String s = "switch (k) { case A -> b.class }"; }',
    ],
    ['// x = switch (k) { default -> A.class }', '// x = switch (k) { default -> A.class }'],
    ['/* switch (k) { case A -> 1; } */ f(A.class);', '/* switch (k) { case A -> 1; } */ f(A.clazz);'],
    ['x = switch (k', 'x = switch (k'],
    ['x = switch (k) { case A', 'x = switch (k) { case A'],
    ['int switches = 1; reclass();', 'int switches = 1; reclass();'],
  ])('%s', (text, expected) => {
    expect(older(text)).toBe(expected);
  });

  it('a text block', () => {
    expect(older('String s = """\n  switch (k) { case A -> "x"\n  """; f(A.class);')).toContain('f(A.clazz);');
  });

  it('takes linear time', () => {
    const start = performance.now();
    for (const part of ['switch (', 'x = switch (k) {', '"', '/*', "'\\", 'case A -> ', 'yield ', '.class ', '"""']) {
      inOlderSyntax(`x = switch (k) { ${part.repeat(30_000)}`);
    }
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
