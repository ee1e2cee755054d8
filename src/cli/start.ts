import process from 'node:process';
import { isatty } from 'node:tty';

import { defaultEngine } from './default-engine.ts';
import type { TextSink } from './io.ts';
import { main } from './main.ts';

function sink(stream: NodeJS.WriteStream & { readonly fd: number }): TextSink {
  // Whoever reads our output may stop before its end, as `head` does; that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream !== process.stderr)
      process.stderr.write(`error: The output could not be written (${error.code ?? ''}).\n`);
  });
  const isTTY = isatty(stream.fd);
  return {
    write: (text) => {
      if (!stream.destroyed && !stream.errored) stream.write(text);
    },
    isTTY,
    columns: isTTY ? stream.columns : undefined,
  };
}

/** Runs the program on the process. */
export async function start(): Promise<void> {
  const exitCode = await main(
    process.argv.slice(2),
    {
      get stdin() {
        return process.stdin;
      },
      stdout: sink(process.stdout),
      stderr: sink(process.stderr),
      env: process.env,
      cwd: process.cwd(),
      now: () => new Date(),
    },
    defaultEngine,
  );
  process.exitCode ??= exitCode;
}
