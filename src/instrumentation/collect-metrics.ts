import type { SourceFile } from '../source/source-file.ts';
import { readCode } from './code/read-code.ts';
import { go } from './go/go.ts';
import { java } from './java/java.ts';
import type { Language } from './language.ts';
import { languages } from './language.ts';
import type { CollectedMetrics, SourceProblem } from './metric.ts';
import { python } from './python/python.ts';
import type { SourceParsers } from './source-parsers.ts';
import { languageOf, selectMetricFiles } from './text-filter.ts';
import { readTypeScript } from './typescript/read-typescript.ts';
import { pushTo } from '../source/push-to.ts';

// A parser needs about forty times the size of a file: beyond this, no person wrote it.
const maximumSize = 2_000_000;

/** What source files say about metrics, with parsers that are already loaded. Pure and synchronous. */
export function collectMetrics(files: readonly SourceFile[], parsers: SourceParsers): CollectedMetrics {
  const byLanguage = new Map<Language, SourceFile[]>();
  const problems: SourceProblem[] = [];
  for (const file of selectMetricFiles(files)) {
    const language = languageOf(file.path);
    if (language === undefined) continue;
    if (file.text.length > maximumSize) {
      const message = `The file has more than ${maximumSize} characters, so the metrics in it are not looked for.`;
      problems.push({ language, kind: 'size', message, span: { file, start: 0, end: 0 } });
      continue;
    }
    pushTo(byLanguage, language, file);
  }
  const parts = languages.map((language) => collect(language, byLanguage.get(language) ?? [], parsers));
  return {
    metrics: parts.flatMap((part) => part.metrics),
    middlewares: parts.flatMap((part) => part.middlewares),
    defaultLabels: parts.flatMap((part) => part.defaultLabels),
    problems: [...problems, ...parts.flatMap((part) => part.problems)],
  };
}

function collect(language: Language, files: readonly SourceFile[], parsers: SourceParsers): CollectedMetrics {
  const [first] = files;
  if (first === undefined) return nothing([]);
  const missing = parsers.missing?.[language];
  if (missing !== undefined) {
    const message = `The parser of ${language} cannot be loaded (${missing}), so the metrics in ${files.length} files are not seen.`;
    return nothing([{ language, kind: 'parser-missing', message, span: { file: first, start: 0, end: 0 } }]);
  }
  if (language === 'typescript' && parsers.typescript !== undefined) return readTypeScript(files, parsers.typescript);
  if (language === 'python' && parsers.python !== undefined) return readCode(files, parsers.python, python);
  if (language === 'go' && parsers.go !== undefined) return readCode(files, parsers.go, go);
  if (language === 'java' && parsers.java !== undefined) return readCode(files, parsers.java, java);
  return nothing([]);
}

function nothing(problems: readonly SourceProblem[]): CollectedMetrics {
  return { metrics: [], middlewares: [], defaultLabels: [], problems };
}
