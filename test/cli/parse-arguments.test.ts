import { describe, expect, it } from 'vitest';

import { lintArguments } from '../../src/cli/lint-arguments.ts';
import { lintOptionSpecs } from '../../src/cli/lint-option-specs.ts';
import { parsePlain } from '../../src/cli/parse-plain.ts';
import { parseWithYargs } from '../../src/cli/parse-with-yargs.ts';

const plain: readonly (readonly string[])[] = [
  [],
  ['.'],
  ['a', 'b/c.yaml', '-'],
  ['-q', '.', '-v'],
  ['--quiet', '--verbose', '--quiet'],
  ['--format', 'json', '--format=sarif=out=x.sarif', '--format', 'full=a b.txt'],
  ['--select', 'rbac/*', 'path', '--select=scrape,rbac', '--ignore', 'a,,b'],
  ['--exclude', '{a,b}/**', '--exclude=!x', '--no-ignore', '--no-suppressions', '--no-config'],
  ['--fail-on', 'error', '--fail-on', 'never'],
  ['-c', 'x.yaml', '--min-severity=info', '--min-confidence', 'low'],
  ['--tracked-only', '--parse-all', '--show-files', '--print-config', '--exit-zero'],
  ['--prometheus-version', '3.10', '--color', 'always', '--preset', 'strict'],
  ['--stdin-filename', '2024', '-'],
  ['2024', '007', '1e3', 'true', 'null'],
  ['--', '-q', '--format', '--'],
  ['a', '--', 'b'],
  ['a=b', 'x:y', '@z', '~', 'ü/ß.yaml'],
  ['--version'],
  ['-h'],
];

const unusual: readonly (readonly string[])[] = [
  ['-qv'],
  ['--config'],
  ['--config='],
  ['--format', '-q'],
  ['--nope'],
  ['--quiet=true'],
  ['-x'],
  ['--select'],
  [''],
];

describe('the two parsers of arguments', () => {
  it.each(plain)('agree on %j', (...argv) => {
    const fast = parsePlain(argv, lintOptionSpecs);
    const complete = parseWithYargs(argv, lintOptionSpecs);
    expect(fast).toEqual(complete);
    expect(lintArguments(fast!, {})).toEqual(lintArguments(complete, {}));
  });

  it.each(unusual)('leave %j to the complete one', (...argv) => {
    expect(parsePlain(argv, lintOptionSpecs)).toBeUndefined();
  });

  it('understands grouped letters', () => {
    expect([...parseWithYargs(['-qv'], lintOptionSpecs).flags].toSorted()).toEqual(['quiet', 'verbose']);
  });

  it.each([
    [['--config'], 'The option "--config" needs a value.'],
    [['--format', '-q'], 'The option "--format" needs a value.'],
    [['--nope'], 'There is no option "--nope".'],
    [['--fromat', 'x'], 'There is no option "--fromat". Did you mean "--format"?'],
    [['--no-color'], 'There is no option "--no-color". Did you mean "--color"?'],
    [['-x'], 'There is no option "-x".'],
    [[''], 'A path is empty.'],
  ])('says what is wrong with %j', (argv, message) => {
    expect(() => parseWithYargs(argv, lintOptionSpecs)).toThrow(message);
  });
});

describe('lintArguments', () => {
  const of = (argv: readonly string[], env = {}): ReturnType<typeof lintArguments> =>
    lintArguments(parseWithYargs(argv, lintOptionSpecs), env);

  it('lints the working directory in full by default', () => {
    expect(of([])).toEqual({
      run: {
        paths: ['.'],
        stdinFilename: '<stdin>',
        exclude: [],
        respectIgnoreFiles: true,
        trackedOnly: false,
        exitZero: false,
        suppressions: true,
        parseAll: false,
      },
      formats: [{ name: 'full' }],
      color: 'auto',
      quiet: false,
      verbose: false,
      printConfig: false,
      showFiles: false,
    });
  });

  it('lets options win over the environment', () => {
    const env = { SCRAPELINT_CONFIG: 'e.yaml', SCRAPELINT_FORMAT: 'json' };
    expect(of([], env)).toMatchObject({ run: { config: 'e.yaml' }, formats: [{ name: 'json' }] });
    expect(of(['-c', 'o.yaml', '--format', 'concise'], env)).toMatchObject({
      run: { config: 'o.yaml' },
      formats: [{ name: 'concise' }],
    });
    expect(of(['--no-config'], env).run.config).toBe(false);
    expect(of([], { SCRAPELINT_CONFIG: '', SCRAPELINT_FORMAT: '' })).toEqual(of([]));
  });

  it('shows findings to whoever started it where all formats go into files', () => {
    expect(of(['--format', 'sarif=x']).formats).toEqual([{ name: 'full' }, { name: 'sarif', path: 'x' }]);
  });

  it.each([
    [['--config', 'x', '--no-config'], 'contradict'],
    [['--format', 'json='], 'lacks the path'],
    [['--format', 'json=a', '--format', 'sarif=a'], 'same file'],
    [['--prometheus-version', 'three'], 'such as 3.5.0'],
    [['--fail-on', 'eror'], 'Did you mean "error"?'],
  ])('refuses %j', (argv, message) => {
    expect(() => of(argv)).toThrow(message);
  });
});
