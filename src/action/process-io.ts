import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ActionIo } from './main.ts';

/** The Action's outside world in the process that the runner has started. */
export function processIo(): ActionIo {
  return {
    env: process.env,
    cwd: process.cwd(),
    print: (text) => {
      printAll(text);
    },
    appendFile: appendFileSync,
    writeFile: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    randomToken: randomUUID,
  };
}

/** Writes to standard output before it returns, so that nothing is lost when the process ends. */
function printAll(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The pipe to the runner is full; it will be read.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
