import type { Io, TextSink } from './io.ts';

/** What was asked for with `--color`. */
export type ColorChoice = 'auto' | 'always' | 'never';

/** True where text for a sink is coloured: by the option, then NO_COLOR, FORCE_COLOR, TERM, and what the sink is. */
export function wantsColor(choice: ColorChoice, sink: Pick<TextSink, 'isTTY'>, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return sink.isTTY || env['GITHUB_ACTIONS'] === 'true';
}

/** Columns to write for: those of the terminal, or enough for a log. */
export function widthOf(sink: Pick<TextSink, 'columns'>): number {
  return sink.columns ?? 100;
}
