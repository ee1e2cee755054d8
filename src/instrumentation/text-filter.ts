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
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|kube-state-metrics\/(?:v\d\/)?pkg\/metric|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u,
};
const callHit: Readonly<Record<Language, RegExp>> = {
  typescript:
    /\.(?:inc|dec|observe|labels|startTimer|zero)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\([^(){}]{1,60},\s*\{/u,
  python: /\.(?:labels|add_metric)\s*\(/u,
  // `metrics.CountRequest(r.URL.Path)`: what handlers give to the functions of a package of metrics.
  go: /\.(?:(?:GetMetric)?With(?:LabelValues)?(?:Checked)?|(?:Must)?CurryWith|ObserveSince)\s*\(|(?:[mM]etrics?|[mM]onitoring|[tT]elemetry)\.[A-Z]\w{0,60}\(/u,
  java: /\.(?:tags?|labels|labelValues)\s*\(/u,
};

// In Go, names of the other files of a folder need no import: constants with the names of labels, and calls of the
// functions that count.
const neighbourHit: Readonly<Partial<Record<Language, RegExp>>> = {
  go: /^(?:const |var |\t)\w+(?: \w+)? *= *(?:"[a-zA-Z_]|\[\]string\{)|\b(?:[iI]nc|[oO]bserve|[rR]ecord|[cC]ount|[tT]rack|[mM]easure|[rR]eport)[A-Z]\w{0,60}\(/mu,
};

/** True where a text may declare or use metrics, or belong to one that does: worth being kept. */
export function passesTextFilter(language: Language, text: string): boolean {
  return importHit[language].test(text) || callHit[language].test(text) || isNeighbour(language, text);
}

function isNeighbour(language: Language, text: string): boolean {
  return neighbourHit[language]?.test(text) ?? false;
}

function folderOf({ path }: SourceFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The files that are worth parsing, once all are known: those that name a metric library, and, where one of the same
 * language does, those that call something that looks like a metric. A `.dec(` alone loads no parser. In Go, files that
 * share a folder with one of the first share its names too.
 */
export function selectMetricFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  const imported = new Set<Language>();
  const folders = new Set<string>();
  const candidates: {
    readonly file: SourceFile;
    readonly language: Language;
    readonly hit: 'import' | 'call' | 'neighbour';
  }[] = [];
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === undefined) continue;
    if (importHit[language].test(file.text)) {
      imported.add(language);
      folders.add(`${language}:${folderOf(file)}`);
      candidates.push({ file, language, hit: 'import' });
    } else if (callHit[language].test(file.text)) candidates.push({ file, language, hit: 'call' });
    else if (isNeighbour(language, file.text)) candidates.push({ file, language, hit: 'neighbour' });
  }
  return candidates
    .filter(({ file, language, hit }) =>
      hit === 'neighbour' ? folders.has(`${language}:${folderOf(file)}`) : hit === 'import' || imported.has(language),
    )
    .map(({ file }) => file);
}
