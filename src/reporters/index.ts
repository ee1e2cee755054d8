import type { Reporter } from './report.ts';

/** What `--format` takes, each with its reporter, which is loaded when it is chosen. */
export const reporters = {
  concise: async (): Promise<Reporter> => (await import('./concise.ts')).concise,
  full: async (): Promise<Reporter> => (await import('./full.ts')).full,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  html: async (): Promise<Reporter> => (await import('./html.ts')).html,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  junit: async (): Promise<Reporter> => (await import('./junit.ts')).junit,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
} as const;

/** The name of a format. */
export type ReporterName = keyof typeof reporters;

/** All names, sorted. */
export const reporterNames: readonly ReporterName[] = (Object.keys(reporters) as ReporterName[]).toSorted();

/** True for the name of a format. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
