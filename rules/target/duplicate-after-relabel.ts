import { anchorOf, keptTargets, choosingJobs } from '../../src/model/targets/kept.ts';
import type { KeptTarget } from '../../src/model/targets/kept.ts';
import { targetKey } from '../../src/prometheus/target-population.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly job: string;
  readonly url: string;
  readonly times: number;
  /** Names in quotes. */
  readonly labels: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/duplicate-after-relabel',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report jobs that scrape one address several times, under labels that differ',
      references: ['https://github.com/prometheus/prometheus/blob/v3.5.0/scrape/target.go'],
    },
    messages: {
      several: ({ job, url, times, labels }: Data) =>
        `Job "${job}" scrapes "${url}" ${times} times: its relabelling gives several targets this one address, and they differ in ${labels}, so Prometheus does not see that they are the same.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const targets of choosingJobs(scope)) {
        const worst = [...byUrl(keptTargets(targets)).values()].find((group) => group.length > 1);
        const [first] = worst ?? [];
        if (worst === undefined || first === undefined) continue;
        const labels = differing(worst);
        // Internal labels keep targets apart as well, and nobody sees them.
        if (labels.length === 0) continue;
        const at = anchorOf(first);
        const quoted = labels.map((label) => `"${label}"`).join(', ');
        report({
          message: 'several',
          data: {
            job: targets.job.name?.value ?? '',
            url: scope.addresses.readable(first.verdict.url),
            times: worst.length,
            labels: quoted,
          },
          at: targets.job.anchor,
          help: `Keep one target of each, or do not write ${quoted}.`,
          related: [
            ...targets.job.relabelConfigs
              .filter(({ targetLabel }) => targetLabel !== undefined && labels.includes(targetLabel.value))
              .slice(0, 1)
              .map(({ targetLabel, anchor }) => ({ at: targetLabel ?? anchor, note: 'tells them apart' })),
            ...(at === undefined ? [] : [{ at, note: 'its targets' }]),
          ],
        });
      }
    }
  },
});
export default rule;

/** Targets by address, those that Prometheus takes for one listed once. */
function byUrl(targets: readonly KeptTarget[]): ReadonlyMap<string, readonly KeptTarget[]> {
  const groups = new Map<string, Map<string, KeptTarget>>();
  for (const target of targets) {
    const { url } = target.verdict;
    const group = groups.get(url) ?? new Map<string, KeptTarget>();
    groups.set(url, group);
    const key = targetKey(target.verdict);
    if (!group.has(key)) group.set(key, target);
  }
  return new Map([...groups].map(([url, group]) => [url, [...group.values()]]));
}

function differing(targets: readonly KeptTarget[]): readonly string[] {
  const names = new Set(targets.flatMap(({ verdict }) => [...verdict.publicLabels.keys()]));
  return [...names]
    .filter((name) => new Set(targets.map(({ verdict }) => verdict.publicLabels.get(name) ?? '')).size > 1)
    .sort();
}
