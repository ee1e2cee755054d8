import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isOnPath, medians } from './timing.mjs';

const job = (n) =>
  `  - job_name: job-${n}\n    static_configs:\n      - targets: ["host-${n}:9100"]\n    relabel_configs:\n      - source_labels: [__address__]\n        regex: "(.+):.*"\n        target_label: instance\n`;

/** One configuration of many jobs, beside promtool. */
export function benchJobs({ print, rounds, scrapelint, work }) {
  if (!isOnPath('promtool')) return [];
  print('\nprometheus.yml');
  return [1, 100, 1000].map((count) => {
    const path = join(work, `prometheus-${count}.yml`);
    writeFileSync(path, `scrape_configs:\n${Array.from({ length: count }, (_, n) => job(n)).join('')}`);
    const [ours, theirs] = medians([scrapelint(path), ['promtool', ['check', 'config', path]]], rounds);
    const toPromtool = ours / theirs;
    const shown = `scrapelint ${ours.toFixed(0)} ms, promtool ${theirs.toFixed(0)} ms, ratio ${toPromtool.toFixed(2)}`;
    print(`  ${String(count).padStart(5)} jobs: ${shown}`);
    return { set: `${count} jobs`, label: 'scrapelint', milliseconds: ours, toPromtool };
  });
}
