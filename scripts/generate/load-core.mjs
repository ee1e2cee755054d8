import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

/** The core and the `full` reporter, from the sources as they are now. */
export async function loadCore() {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.generate-'));
  try {
    const outfile = join(folder, 'core.mjs');
    await build({
      stdin: {
        contents: `
          export { lint } from './src/lint.ts';
          export { rules } from './rules/index.ts';
          export { defaultConfig } from './src/config/config.ts';
          export { sourceFile } from './src/source/source-file.ts';
          export { loadSourceParsers } from './src/instrumentation/source-parsers.ts';
          export { reporters } from './src/reporters/index.ts';
          export { main } from './src/cli/main.ts';
          export { defaultEngine } from './src/cli/default-engine.ts';
        `,
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
