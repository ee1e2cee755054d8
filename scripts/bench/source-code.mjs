import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { filesBelow, manifestsBelow, replicate } from './sets.mjs';
import { medians } from './timing.mjs';

// What the text filter looks for; a file that names none of it is not parsed.
const metricLibrary = /prom-client|prometheus|nestjs|fastify-metrics|opentelemetry/;

/**
 * What source code without metrics costs: manifests alone, and the same manifests beside the source files of the
 * installed packages, which have none. Each added file is read and searched, and no parser is loaded.
 */
export function benchSourceCode({ bare, corpus, modules, print, rounds, scrapelint, walk, work }) {
  const manifests = manifestsBelow(corpus);
  const alone = replicate(join(work, 'alone'), corpus, manifests, { count: 200, largest: 20_000 });
  const mixed = replicate(join(work, 'mixed'), corpus, manifests, { count: 200, largest: 20_000 });
  const isSource = (path) => /\.[cm]?js$/.test(path) && !/\.min\.|\/test\//.test(path) && statSync(path).size < 200_000;
  const sources = filesBelow(modules, isSource)
    .filter((path) => !metricLibrary.test(readFileSync(path, 'utf8')))
    .slice(0, 2000);
  let bytes = 0;
  for (const path of sources) {
    // A folder of this name would not be looked into.
    const target = join(mixed, 'src', relative(modules, path).replaceAll('node_modules', 'modules'));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
    bytes += statSync(path).size;
  }
  const commands = [bare, walk(alone), walk(mixed), scrapelint(alone), scrapelint(mixed)];
  const [, walkAlone, walkMixed, ours, oursMixed] = medians(commands, rounds);
  const megabytes = bytes / 1e6;
  const added = oursMixed - ours;
  const addedByReading = walkMixed - walkAlone;
  print(`\n200 manifests, and ${sources.length} source files without metrics (${megabytes.toFixed(1)} MB)`);
  print(`  manifests alone          ${ours.toFixed(0).padStart(7)} ms`);
  print(
    `  with the source files    ${oursMixed.toFixed(0).padStart(7)} ms  ${(oursMixed / ours).toFixed(2).padStart(7)} x alone`,
  );
  print(
    `  added                    ${added.toFixed(0).padStart(7)} ms  ${(added / megabytes).toFixed(1).padStart(7)} ms for each MB; walking and reading them alone adds ${addedByReading.toFixed(0)} ms`,
  );
  return [
    { set: 'source code without metrics', label: 'scrapelint', milliseconds: oursMixed, alone: ours, addedByReading },
  ];
}
