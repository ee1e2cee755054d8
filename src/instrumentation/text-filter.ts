import type { SourceFile } from '../source/source-file.ts';
import type { Language } from './language.ts';
import { lendersOf, mayLend } from './typescript/lenders.ts';

const languageBySuffix: Readonly<Record<string, Language>> = {
  ts: 'typescript',
  tsx: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  js: 'typescript',
  jsx: 'typescript',
  mjs: 'typescript',
  cjs: 'typescript',
  py: 'python',
  go: 'go',
  java: 'java',
};

// Tests and examples declare metrics that no Prometheus ever scrapes; declaration files and minified bundles have
// nothing that a person would change.
const excludedFolder = /(?:^|\/)(?:testdata|__tests__|examples|src\/test)\//u;
const excludedFile: Readonly<Record<Language, RegExp>> = {
  typescript: /(?:\.d\.[cm]?ts|\.min\.[cm]?js|\.(?:spec|test)\.[cm]?[jt]sx?)$/u,
  python: /(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/u,
  go: /_test\.go$/u,
  java: /(?:Test|Tests|IT)\.java$/u,
};

/** The language of a source file by its name, or undefined where the file is of no such language, a test or generated. */
export function languageOf(path: string): Language | undefined {
  const dot = path.lastIndexOf('.');
  const suffix = path.slice(dot + 1).toLowerCase();
  if (dot === -1 || !Object.hasOwn(languageBySuffix, suffix)) return undefined;
  const language = languageBySuffix[suffix];
  if (language === undefined) return undefined;
  return excludedFolder.test(path) || excludedFile[language].test(path) ? undefined : language;
}

// Every pattern starts at a fixed text and repeats at most one class, with a bound where the class is not white space:
// the time is linear in the length of the text.
const importHit: Readonly<Record<Language, RegExp>> = {
  typescript:
    /prom-client|express-prom-bundle|express-prometheus-middleware|nestjs-prometheus|fastify-metrics|@opentelemetry\/(?:api|sdk-metrics)/u,
  python: /prometheus_|starlette_exporter|django_prometheus|opentelemetry/u,
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u,
};
const callHit: Readonly<Record<Language, RegExp>> = {
  typescript:
    /\.(?:inc|dec|observe|labels|startTimer|zero|setToCurrentTime)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\((?:[^(){}]|\(\)){1,60},\s*\{/u,
  python:
    /\.(?:labels|add_metric)\s*\(|\blabels\s*=\s*\{|\.(?:add|record|set)\s*\([^(){}]{1,60},\s*(?:attributes\s*=\s*)?\{/u,
  go: /\.(?:WithLabelValues|With|GetMetricWith(?:LabelValues)?|CurryWith|MustCurryWith)\s*\(/u,
  // A helper called after metrics, and a class of the names that several files write at them, need no import.
  java: /\.(?:tags?|labels|labelValues)\s*\(|[mM]etrics?(?:\(\))?\.\w{1,60}\(|(?:class|interface|enum)\s{1,9}\w{0,40}(?:Metric|Meter|Tag|Label|Attribute)/u,
};

/** True where a text may declare or use metrics: worth a parser. */
export function passesTextFilter(language: Language, text: string): boolean {
  return importHit[language].test(text) || callHit[language].test(text);
}

/**
 * True for a text that may be needed once all files are known: it passes the filter, or others may lend names from it.
 */
export function mayMatter(language: Language, text: string): boolean {
  return passesTextFilter(language, text) || (language === 'typescript' && mayLend(text));
}

/**
 * The files that are worth parsing, once all are known: those that name a metric library, and, where one of the same
 * language does, those that call something that looks like a metric, and those from which either of them lends names.
 * A `.dec(` alone loads no parser.
 */
export function selectMetricFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  const declaring = new Map<Language, SourceFile[]>();
  const using = new Map<Language, SourceFile[]>();
  const others = new Map<Language, SourceFile[]>();
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === undefined) continue;
    const pile = importHit[language].test(file.text) ? declaring : callHit[language].test(file.text) ? using : others;
    const list = pile.get(language);
    if (list === undefined) pile.set(language, [file]);
    else list.push(file);
  }
  const selected = new Set<SourceFile>();
  for (const [language, declarers] of declaring) {
    const users = using.get(language) ?? [];
    for (const file of [...declarers, ...users]) selected.add(file);
    if (language !== 'typescript') continue;
    for (const file of lendersOf(declarers, users, others.get(language) ?? [])) selected.add(file);
  }
  return files.filter((file) => selected.has(file));
}
