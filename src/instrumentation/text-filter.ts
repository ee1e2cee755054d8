import type { SourceFile } from '../source/source-file.ts';
import type { Language } from './language.ts';

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
  typescript: /prom-client|express-prom-bundle|nestjs-prometheus|fastify-metrics|@opentelemetry\/(?:api|sdk-metrics)/u,
  python: /prometheus_|starlette_exporter|django_prometheus|opentelemetry/u,
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u,
};
const callHit: Readonly<Record<Language, RegExp>> = {
  typescript:
    /\.(?:inc|dec|observe|labels|startTimer|zero)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\([^(){}]{1,60},\s*\{/u,
  python: /\.(?:labels|add_metric)\s*\(/u,
  go: /\.(?:WithLabelValues|With|GetMetricWith(?:LabelValues)?|CurryWith|MustCurryWith)\s*\(/u,
  // A helper called after metrics, and a class of the names that several files write at them, need no import.
  java: /\.(?:tags?|labels|labelValues)\s*\(|[mM]etrics?(?:\(\))?\.\w{1,60}\(|(?:class|interface|enum)\s{1,9}\w{0,40}(?:Metric|Meter|Tag|Label|Attribute)/u,
};

/** True where a text may declare or use metrics: worth a parser. */
export function passesTextFilter(language: Language, text: string): boolean {
  return importHit[language].test(text) || callHit[language].test(text);
}

/**
 * The files that are worth parsing, once all are known: those that name a metric library, and, where one of the same
 * language does, those that call something that looks like a metric. A `.dec(` alone loads no parser.
 */
export function selectMetricFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  const imported = new Set<Language>();
  const candidates: { readonly file: SourceFile; readonly language: Language; readonly certain: boolean }[] = [];
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === undefined) continue;
    const certain = importHit[language].test(file.text);
    if (certain) imported.add(language);
    else if (!callHit[language].test(file.text)) continue;
    candidates.push({ file, language, certain });
  }
  return candidates.filter(({ certain, language }) => certain || imported.has(language)).map(({ file }) => file);
}
