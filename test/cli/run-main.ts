import { Buffer } from 'node:buffer';

import type { Engine } from '../../src/cli/engine.ts';
import type { Io, TextSink } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { fakeEngine } from './fake-engine.ts';

/** What a run of the program left behind. */
export interface RanMain {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The outside of a run. */
export interface Outside {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: Io['env'];
  readonly isTTY?: boolean;
  readonly engine?: Engine;
}

/** Runs the program as a whole, with everything outside injected. */
export async function runMain(argv: readonly string[], outside: Outside): Promise<RanMain> {
  const { cwd, stdin = '', env = {}, isTTY = false, engine = fakeEngine } = outside;
  const stdout = new Recorder(isTTY);
  const stderr = new Recorder(isTTY);
  const now = (): Date => new Date(2026, 0, 31, 12);
  const exitCode = await main(argv, { stdin: chunks(stdin), stdout, stderr, env, cwd, now }, engine);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

class Recorder implements TextSink {
  text = '';
  readonly columns = undefined;
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- standard input is asynchronous, this text is not
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}
