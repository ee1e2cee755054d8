// Measures whole runs: over three sets of files that are replicated from a folder of real manifests, beside bare Node, a
// script that only walks and reads, and the tools of others that are on PATH; over source code without metrics; and over
// one large configuration.
// Usage: npm run bench [-- --corpus FOLDER --rounds N --json FILE --only sets|source|jobs]
// Medians of several rounds in rotated order, after one warm-up. Machines are noisy: compare within one run.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { benchJobs } from './jobs.mjs';
import { benchSets } from './manifests.mjs';
import { benchSourceCode } from './source-code.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : process.argv[at + 1];
};
const corpus = resolve(option('corpus', join(root, '../shared/corpus')));
if (!existsSync(corpus)) {
  process.stderr.write(`There is no folder ${corpus} to replicate. Name one with --corpus.\n`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'scrapelint-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const walker = join(work, 'walk.cjs');
writeFileSync(
  walker,
  `const fs = require('node:fs'), path = require('node:path');
const buffer = Buffer.allocUnsafe(1 << 24); let bytes = 0; const stack = [process.argv[2]];
for (let folder; (folder = stack.pop()) !== undefined; ) for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
  const file = path.join(folder, entry.name);
  if (entry.isDirectory()) stack.push(file);
  else { const fd = fs.openSync(file); bytes += fs.readSync(fd, buffer, 0, buffer.length, 0); fs.closeSync(fd); }
}`,
);

const context = {
  corpus,
  work,
  rounds: Number(option('rounds', '5')),
  bare: [process.execPath, ['-e', '0']],
  walk: (folder) => [process.execPath, [walker, folder]],
  scrapelint: (folder, ...more) => [
    process.execPath,
    [join(root, 'bin/scrapelint.js'), folder, ...more, '--format', `json=${join(work, 'out.json')}`, '-q'],
  ],
  modules: join(root, 'node_modules'),
  print: (line) => process.stdout.write(`${line}\n`),
};
const parts = { sets: benchSets, source: benchSourceCode, jobs: benchJobs };
const only = option('only', undefined);
const results = Object.entries(parts).flatMap(([name, run]) =>
  only === undefined || only === name ? run(context) : [],
);
const json = option('json', undefined);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, undefined, 2)}\n`);
