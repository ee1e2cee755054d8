/** A log that the runner folds, and in which it obeys nothing: the text shows what stands in the linted files. */
export function guardedGroup(title: string, text: string, token: string): string {
  return `::group::${title}\n::stop-commands::${token}\n${withLineEnd(text)}::${token}::\n::endgroup::\n`;
}

/** An error that belongs to no file. */
export function errorCommand(title: string, message: string): string {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::error title=${title}::${escaped}\n`;
}

/** An entry of the runner's output file; the random delimiter keeps a value from adding entries of its own. */
export function outputEntry(name: string, value: string, token: string): string {
  return `${name}<<${token}\n${value}\n${token}\n`;
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
