import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { runMain } from './run-main.ts';

/** How a case is run. */
interface Case {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  /** Files whose content after the run is part of the result. */
  readonly written?: readonly string[];
}

const cases = new URL('../../fixtures/cli/', import.meta.url).pathname;

// Each folder is one run of the program in a copy of its `input`; `result.snap` is everything that comes out.
it.each(readdirSync(cases))('%s', async (name) => {
  const folder = join(cases, name);
  const {
    args,
    written = [],
    tty = false,
    ...rest
  } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'scrapelint-case-')));
  if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), cwd, { recursive: true });
  const { exitCode, stdout, stderr } = await runMain(args, { cwd, isTTY: tty, ...rest });
  const files = written.map((path) => `--- ${path}\n${readFileSync(join(cwd, path), 'utf8')}`);
  const result = [
    `$ scrapelint ${args.join(' ')}\nexit code ${exitCode}\n--- stdout\n${stdout}--- stderr\n${stderr}`,
    ...files,
  ];
  await expect(result.join('')).toMatchFileSnapshot(join(folder, 'result.snap'));
});
