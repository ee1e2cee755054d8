import { join } from 'node:path';

import { manifestsBelow, replicate } from './sets.mjs';
import { isOnPath, medians } from './timing.mjs';

/** The tools of others, where they are installed. */
function peersFor(folder) {
  const find = `find '${folder}' -name '*.y*ml' -print0 | xargs -0`;
  const kubeconform = `kubeconform -schema-location /nowhere -ignore-missing-schemas -n 2 -output json '${folder}'`;
  return [
    ['kube-linter', ['kube-linter', ['lint', folder, '--format', 'json']]],
    ['kubeconform', ['sh', ['-c', kubeconform]]],
    ['kube-score', ['sh', ['-c', `${find} kube-score score -o json`]]],
  ].filter(([name]) => isOnPath(name));
}

/** Whole runs over about 50, 1,000 and 10,000 files. */
export function benchSets(context) {
  const { bare, corpus, print, rounds, scrapelint, walk, work } = context;
  const files = manifestsBelow(corpus);
  const sets = [
    ['50 files', { count: 50, largest: 20_000 }],
    ['1,000 files', { count: 1000, largest: 2_000_000 }],
    ['10,000 files', { count: 10_000, largest: 200_000 }],
  ];
  return sets.flatMap(([set, size], index) => {
    const folder = replicate(join(work, `set-${index}`), corpus, files, size);
    const commands = [
      ['node -e 0', bare],
      ['walk and read', walk(folder)],
      ['scrapelint', scrapelint(folder)],
      ['scrapelint --parse-all', scrapelint(folder, '--parse-all')],
      ...peersFor(folder),
    ];
    const times = medians(
      commands.map(([, command]) => command),
      rounds,
    );
    const [bareTime, readTime] = times;
    print(`\n${set}`);
    return commands.map(([label], at) => {
      const milliseconds = times[at];
      const toBareNode = milliseconds / bareTime;
      const toWalkAndRead = milliseconds / readTime;
      const ratios = `${toBareNode.toFixed(2).padStart(7)} x bare Node  ${toWalkAndRead.toFixed(2).padStart(7)} x walk and read`;
      print(`  ${label.padEnd(24)} ${milliseconds.toFixed(0).padStart(7)} ms  ${ratios}`);
      return { set, label, milliseconds, toBareNode, toWalkAndRead };
    });
  });
}
