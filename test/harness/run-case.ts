import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Config } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { metricLanguages } from '../../src/instrumentation/markdown-fragments.ts';
import { loadSourceParsers } from '../../src/instrumentation/source-parsers.ts';
import type { SourceParsers } from '../../src/instrumentation/source-parsers.ts';
import { lint } from '../../src/lint.ts';
import type { LintResult } from '../../src/lint.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { Report } from '../../src/reporters/report.ts';
import { regionOf, textOf } from '../../src/source/line-index.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

/** What a run of a fixture gave, and what its comments announce. */
export interface CaseResult {
  readonly result: LintResult;
  /** `path:line rule` of every finding, sorted. */
  readonly places: readonly string[];
  /** The same as the comments say it. */
  readonly expected: readonly string[];
  /** What is said of which text, without any line: what no change of layout may alter. */
  readonly statements: readonly string[];
}

/** Lints files by one rule, or by all recommended ones. */
export async function runCase(
  files: readonly SourceFile[],
  { select }: { readonly select?: readonly string[] },
): Promise<CaseResult> {
  const result = lint(
    files.filter(({ path }) => path !== configName),
    {
      rules,
      config: await configOf(files),
      ...(select === undefined ? {} : { select }),
      today: '2026-01-01',
      sourceParsers: await parsersFor(files),
    },
  );
  const wanted = select === undefined ? () => true : (id: string) => select.includes(id);
  return {
    result,
    places: unique(
      result.findings.map(({ primary, ruleId }) => `${primary.file.path}:${regionOf(primary).start.line} ${ruleId}`),
    ),
    expected: unique(files.flatMap(announced).filter((place) => wanted(place.split(' ')[1] ?? ''))),
    statements: result.findings
      .map(({ ruleId, severity, message, primary, related }) =>
        JSON.stringify([
          ruleId,
          severity,
          message,
          plain(textOf(primary)),
          related.map(({ span, note }) => [plain(textOf(span)), note]),
        ]),
      )
      .sort(),
  };
}

const configName = '.scrapelint.yaml';

/** The configuration that lies in the folder of a case. */
async function configOf(files: readonly SourceFile[]): Promise<Config> {
  const file = files.find(({ path }) => path === configName);
  if (file === undefined) return defaultConfig;
  const ids = rules.map(({ meta }) => meta.id);
  const read = await readConfig(file, ids);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.config;
}

async function parsersFor(files: readonly SourceFile[]): Promise<SourceParsers> {
  return loadSourceParsers(metricLanguages(files));
}

function plain(text: string): string {
  return text.replaceAll('\r', '');
}

function unique(places: readonly string[]): readonly string[] {
  return [...new Set(places)].sort();
}

/** What the comments of a file announce: `# expect: id, id` on the line, `# expect-next-line: id` above it. */
function announced(file: SourceFile): readonly string[] {
  return file.text.split(/\r?\n/).flatMap((line, index) => {
    const match = /(?:#|\/\/|<!--) expect(-next-line)?: *([\w/, -]+?)(?: *-->)?\s*$/.exec(line);
    if (match === null) return [];
    const number = index + (match[1] === undefined ? 1 : 2);
    return (match[2] ?? '').split(',').map((id) => `${file.path}:${number} ${id.trim()}`);
  });
}

/** The output of the `full` reporter, without colour and without the closing line. */
export async function render(result: LintResult): Promise<string> {
  const report: Report = {
    tool: { name: 'scrapelint', version: '0.0.0', url: 'https://example.org' },
    findings: result.findings,
    summary: {
      files: 0,
      objects: 0,
      counts: { error: 0, warning: 0, info: 0 },
      suppressed: 0,
      hidden: 0,
      skipped: { template: 0, unrelated: 0, partial: 0, 'no-metrics': 0 },
      unreadable: 0,
      fixable: { safe: 0, all: 0 },
    },
    redactions: result.redactions,
    rules: [],
    exitCode: 1,
  };
  const full = await reporters.full();
  const output = full(report, { color: false, width: 110, verbose: false, pathPrefix: '' });
  return `${output.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd()}\n`;
}
