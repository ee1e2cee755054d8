import type { Command } from '../command.ts';

/** A command by what help says of it, and how to load it. */
export interface CommandEntry {
  readonly summary: string;
  load(this: void): Promise<Command>;
}

/** All commands but the one that lints, which needs no name. A folder of the same name is linted as `./rules`. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  explain: {
    summary: 'Show the page of a rule',
    load: async () => (await import('./explain.ts')).explain,
  },
  init: {
    summary: 'Write a commented .scrapelint.yaml',
    load: async () => (await import('./init.ts')).init,
  },
  rules: {
    summary: 'List all rules',
    load: async () => (await import('./rules.ts')).rules,
  },
};
