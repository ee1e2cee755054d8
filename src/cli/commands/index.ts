import type { Command } from '../command.ts';

/** A command by what help says of it, and how to load it. */
export interface CommandEntry {
  readonly summary: string;
  load(this: void): Promise<Command>;
}

/** All commands but the one that lints, which needs no name. A folder of the same name is linted as `./rules`. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  access: {
    summary: 'Show what each Prometheus may do against what it needs, or write the least that it needs',
    load: async () => (await import('./access.ts')).access,
  },
  'can-i': {
    summary: 'Tell whether somebody may do something, by the roles and bindings in files',
    load: async () => (await import('./can-i.ts')).canI,
  },
  explain: {
    summary: 'Show the page of a rule',
    load: async () => (await import('./explain.ts')).explain,
  },
  init: {
    summary: 'Write a commented .scrapelint.yaml',
    load: async () => (await import('./init.ts')).init,
  },
  labels: {
    summary: 'List metrics by the time series that they may make',
    load: async () => (await import('./labels.ts')).labels,
  },
  rules: {
    summary: 'List all rules',
    load: async () => (await import('./rules.ts')).rules,
  },
  targets: {
    summary: 'Show what each scrape job would find',
    load: async () => (await import('./targets.ts')).targets,
  },
  'who-can': {
    summary: 'Name everybody who may do something, by the roles and bindings in files',
    load: async () => (await import('./who-can.ts')).whoCan,
  },
};
