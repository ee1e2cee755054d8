import type { Candidate } from '../../src/model/targets/candidate.ts';
import { sourcesOf } from '../../src/model/targets/candidate.ts';
import { runningJobs } from '../../src/model/targets/kept.ts';
import { nearJob } from '../../src/model/targets/near-jobs.ts';
import type { NearJob } from '../../src/model/targets/near-jobs.ts';
import type { JobTargets } from '../../src/model/targets/target-scope.ts';
import { describeSource } from '../../src/model/targets/target-source.ts';
import { ruleAnchor } from '../../src/model/targets/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Report, Rule } from '../../src/rule.ts';

interface Data {
  readonly job: string;
  readonly object: string;
  readonly wanted: string;
  readonly found: string;
  readonly label: string;
}

const messages = {
  namespace: ({ job, object, wanted }: Data) =>
    `Job "${job}" keeps no target: it looks in ${wanted}, where none of the objects beside it is, and would keep ${object}.`,
  role: ({ job, object, wanted, found }: Data) =>
    `Job "${job}" keeps no target: it discovers with role "${wanted}", and its rules would keep ${object} with role "${found}".`,
  value: ({ job, object, wanted, found, label }: Data) =>
    `Job "${job}" keeps no target: it wants "${wanted}" in "${label}", and ${object} has "${found}".`,
  key: ({ job, object, found, label }: Data) =>
    `Job "${job}" keeps no target: nothing sets "${label}", and ${object} has "${found}".`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'target/job-matches-nothing',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report jobs that drop everything, where an object was nearly a target',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      if (scope.workloads.scope.isOpen) continue;
      for (const targets of runningJobs(scope)) {
        // What the operator generates is spoken of where its monitors are.
        if (targets.config.server !== undefined || !isEmpty(targets)) continue;
        const near = nearJob(targets);
        if (near !== undefined) report(describe(targets, near));
      }
    }
  },
});
export default rule;

/** True where the job is about objects of this cluster, and drops each that is among the files. */
function isEmpty({ settings, candidates, elsewhere }: JobTargets): boolean {
  return (
    settings.discoveries.length > 0 &&
    elsewhere.length === 0 &&
    !settings.isTemplate &&
    candidates.every(({ verdict }) => verdict.kind === 'dropped')
  );
}

function describe(targets: JobTargets, near: NearJob): Report<typeof messages> {
  const { job, settings } = targets;
  const { source } = near;
  const manifest = source.object?.manifest;
  const data = { job: job.name?.value ?? '', object: describeSource(source), wanted: '', found: '', label: '' };
  const meant = manifest === undefined ? [] : [{ at: manifest.anchor, note: 'probably meant' }];
  const common = { at: job.anchor, related: [...droppers(targets), ...meant] };
  switch (near.kind) {
    case 'namespace': {
      const names = near.discovery.namespaces.map(({ value }) => `"${value}"`);
      const wanted = `the namespace${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
      const help = `Add "${source.namespace ?? ''}" to the namespaces of the discovery.`;
      const [at = near.discovery.view.anchor] = near.discovery.namespaces.map(({ span }) => span);
      return { message: 'namespace', data: { ...data, wanted }, at, help, related: meant };
    }
    case 'role': {
      const wanted = near.discovery.config.role;
      const at = near.discovery.view.get('role')?.anchor ?? job.anchor;
      const help = `Write "role: ${near.role}", or rules that read the labels of role "${wanted}".`;
      return { message: 'role', data: { ...data, wanted, found: near.role }, at, help, related: common.related };
    }
    case 'value': {
      const label = settings.target.relabelRules[near.index]?.sourceLabels[0] ?? '';
      const help = `Write "${near.wanted}" there, or change the expression of the rule.`;
      return { message: 'value', data: { ...data, wanted: near.wanted, found: near.value, label }, ...common, help };
    }
    case 'key': {
      const label = settings.target.relabelRules[near.index]?.sourceLabels[0] ?? '';
      const help = 'Read in the rule what the object has, or give the object what the rule reads.';
      return { message: 'key', data: { ...data, found: near.key, label }, ...common, help };
    }
    default:
      return near satisfies never;
  }
}

/** The rules that drop the candidates, each with what it drops. */
function droppers({
  candidates,
}: JobTargets): readonly { readonly at: ReturnType<typeof ruleAnchor>; readonly note: string }[] {
  const groups = new Map<unknown, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.verdict.kind !== 'dropped') continue;
    const list = groups.get(candidate.verdict.by);
    if (list === undefined) groups.set(candidate.verdict.by, [candidate]);
    else list.push(candidate);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first?.verdict.kind !== 'dropped') return [];
    const names = new Set(list.flatMap(({ origin }) => sourcesOf(origin).slice(-1).map(describeSource)));
    const shown = [...names].slice(0, 3).join(', ');
    const more = names.size > 3 ? ` and ${names.size - 3} more` : '';
    return [{ at: ruleAnchor(first.verdict.by), note: `drops ${shown}${more}` }];
  });
}
