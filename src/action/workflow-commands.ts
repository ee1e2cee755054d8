import { escapeData, escapeProperty } from '../reporters/workflow-escapes.ts';

/** A log that the runner folds, and in which it obeys nothing: the text shows what stands in the linted files. */
export function guardedGroup(title: string, text: string, token: string): string {
  return `::group::${title}\n::stop-commands::${token}\n${withLineEnd(text)}::${token}::\n::endgroup::\n`;
}

/** An error that is no finding, at a place in a file or at none. */
export function errorCommand(
  title: string,
  message: string,
  place?: { readonly file: string; readonly line: number },
): string {
  const at = place === undefined ? '' : `file=${escapeProperty(place.file)},line=${place.line},`;
  return `::error ${at}title=${title}::${escapeData(message)}\n`;
}

/** An entry of the runner's output file; the random delimiter keeps a value from adding entries of its own. */
export function outputEntry(name: string, value: string, token: string): string {
  return `${name}<<${token}\n${value}\n${token}\n`;
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
