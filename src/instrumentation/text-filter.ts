import type { SourceFile } from '../source/source-file.ts';
import type { Language } from './language.ts';
import { lendersOf, mayLend } from './typescript/lenders.ts';
import { pushTo } from '../source/push-to.ts';

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
  go: /client_golang\/prometheus|otel\/metric|controller-runtime\/pkg\/metrics|component-base\/metrics|kube-state-metrics\/(?:v\d\/)?pkg\/metric|VictoriaMetrics\/metrics|go-gin-prometheus|go-http-metrics/u,
  java: /io\.micrometer|io\.prometheus|opentelemetry/u,
};
const callHit: Readonly<Record<Language, RegExp>> = {
  typescript:
    /\.(?:inc|dec|observe|labels|startTimer|zero|setToCurrentTime)\s*\(|\.set\s*\(\s*\{|\.(?:add|record)\s*\((?:[^(){}]|\(\)){1,60},\s*\{/u,
  python:
    /\.(?:labels|add_metric)\s*\(|\blabels\s*=\s*\{|\.(?:add|record|set)\s*\([^(){}]{1,60},\s*(?:attributes\s*=\s*)?\{/u,
  // `metrics.CountRequest(r.URL.Path)`: what handlers give to the functions of a package of metrics.
  go: /\.(?:(?:GetMetric)?With(?:LabelValues)?(?:Checked)?|(?:Must)?CurryWith|ObserveSince)\s*\(|(?:[mM]etrics?|[mM]onitoring|[tT]elemetry)\.[A-Z]\w{0,60}\(/u,
  // A helper called after metrics, and a class of the names that several files write at them, need no import.
  java: /\.(?:tags?|labels|labelValues)\s*\(|[mM]etrics?(?:\(\))?\.\w{1,60}\(|(?:class|interface|enum)\s{1,9}\w{0,40}(?:Metric|Meter|Tag|Label|Attribute)/u,
};

// In Go, names of the other files of a folder need no import: constants with the names of labels, and calls of the
// functions that count.
const goNeighbour =
  /^(?:const |var |\t)\w+(?: \w+)? *= *(?:"[a-zA-Z_]|\[\]string\{)|\b(?:[iI]nc|[oO]bserve|[rR]ecord|[cC]ount|[tT]rack|[mM]easure|[rR]eport)[A-Z]\w{0,60}\(/mu;

/** True where a text may declare or use metrics: worth a parser. */
export function passesTextFilter(language: Language, text: string): boolean {
  return importHit[language].test(text) || callHit[language].test(text);
}

/**
 * True for a text that may be needed once all files are known: it passes the filter, or others may lend names from it.
 */
export function mayMatter(language: Language, text: string): boolean {
  if (passesTextFilter(language, text)) return true;
  return language === 'typescript' ? mayLend(text) : language === 'go' && goNeighbour.test(text);
}

function folderOf({ path }: SourceFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The files that are worth parsing, once all are known: those that name a metric library, and, where one of the same
 * language does, those that call something that looks like a metric, and those from which either of them lends names: by
 * import in TypeScript, by lying in the folder of one of the first in Go. A `.dec(` alone loads no parser.
 */
export function selectMetricFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  const declaring = new Map<Language, SourceFile[]>();
  const using = new Map<Language, SourceFile[]>();
  const others = new Map<Language, SourceFile[]>();
  for (const file of files) {
    const language = languageOf(file.path);
    if (language === undefined) continue;
    const pile = importHit[language].test(file.text) ? declaring : callHit[language].test(file.text) ? using : others;
    pushTo(pile, language, file);
  }
  const selected = new Set<SourceFile>();
  for (const [language, declarers] of declaring) {
    const users = using.get(language) ?? [];
    const left = others.get(language) ?? [];
    for (const file of [...declarers, ...users]) selected.add(file);
    if (language === 'typescript') for (const file of lendersOf(declarers, users, left)) selected.add(file);
    if (language === 'go') for (const file of neighboursOf(declarers, left)) selected.add(file);
  }
  return files.filter((file) => selected.has(file));
}

/** The files beside those that declare metrics which may have names or calls that these need. */
function neighboursOf(declaring: readonly SourceFile[], others: readonly SourceFile[]): readonly SourceFile[] {
  const folders = new Set(declaring.map(folderOf));
  return others.filter((file) => goNeighbour.test(file.text) && folders.has(folderOf(file)));
}
