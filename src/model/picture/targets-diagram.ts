import type { Diagram } from '../../source/picture.ts';
import type { Span } from '../../source/span.ts';
import type { GeneratedConfig } from '../operator/operator-scope.ts';
import { describeManifest } from '../manifest.ts';
import type { ScrapeJob } from '../scrape-config.ts';
import type { Candidate, CandidateOrigin } from '../targets/candidate.ts';
import { labelOf, sourcesOf } from '../targets/candidate.ts';
import type { JobTargets, ScopedConfig, TargetScope } from '../targets/target-scope.ts';
import { describeSource } from '../targets/target-source.ts';
import { describeOrigin, dropReason, lineOf, ruleAnchor } from '../targets/wording.ts';
import { DiagramBuilder } from './diagram-builder.ts';
import type { NewNode } from './diagram-builder.ts';

/** From a configuration through its jobs, and the monitors that they are made of, to targets. */
export function targetsDiagram(
  scope: TargetScope,
  scoped: ScopedConfig,
  generated: GeneratedConfig | undefined,
): Diagram {
  const builder = new DiagramBuilder();
  const name = nameOf(scope, scoped);
  const monitors = new Map(generated?.jobs.map(({ job, monitor }) => [job, monitor]));
  const hasMonitors = monitors.size > 0;
  const jobColumn = hasMonitors ? 2 : 1;
  const { config, server, isOrphan } = scoped;
  const root = builder.node(scoped, () => ({
    column: 0,
    kind: isOrphan ? 'no server' : (server?.item.manifest.kind.value ?? 'configuration'),
    title: isOrphan ? 'Selected by no server here' : titleOf(scoped),
    at: server?.item.manifest.anchor ?? config.root?.keySpan ?? config.manifest?.anchor,
  }));
  for (const job of config.jobs) {
    const monitor = monitors.get(job);
    const parent =
      monitor === undefined
        ? root
        : builder.node(monitor.object, () => ({
            column: 1,
            kind: monitor.item.manifest.kind.value,
            title: [monitor.namespace, monitor.name ?? '(unnamed)'].filter((part) => part !== undefined).join('/'),
            at: monitor.item.manifest.anchor,
          }));
    if (parent !== root) builder.edge(root, parent);
    addJob(builder, scope.targetsOf(scoped, job), parent, jobColumn, monitor !== undefined);
  }
  return builder.build({
    kind: 'targets',
    title: name,
    folded: false,
    notes: isOrphan ? ['Shown as a Prometheus with default settings would scrape them.'] : [],
    columns: hasMonitors
      ? ['Server', 'Monitors', 'Jobs', 'Targets']
      : [server === undefined ? 'Configuration' : 'Server', 'Jobs', 'Targets'],
  });
}

function addJob(
  builder: DiagramBuilder,
  targets: JobTargets,
  parent: string,
  column: number,
  isGenerated: boolean,
): void {
  const { job, elsewhere } = targets;
  const places = [...new Set(elsewhere)].join(', ');
  const id = builder.node(job, () => ({
    column,
    kind: 'job',
    title: isGenerated ? shortName(job) : (job.name?.value ?? '(unnamed)'),
    lines: places === '' ? [] : [`More targets may come from ${places}, of which no file speaks.`],
    at: job.anchor,
  }));
  builder.edge(parent, id);
  const boxes = [keptBox(targets), ...lostBoxes(targets)].filter((box) => box !== undefined);
  if (boxes.length === 0 && places === '') {
    boxes.push({
      column: 0,
      kind: 'targets',
      title: 'No targets',
      tone: 'unknown',
      lines: ['Nothing is discovered among the files.'],
    });
  }
  for (const box of boxes) {
    const child = builder.node(box, () => ({ ...box, column: column + 1 }));
    builder.edge(id, child, box.tone);
  }
}

/** Generated names repeat kind, namespace and name of the monitor: `serviceMonitor/shop/api/0`. */
function shortName({ name }: ScrapeJob): string {
  const parts = (name?.value ?? '').split('/');
  return parts.length === 4 ? `endpoint ${parts[3] ?? ''}` : (name?.value ?? '(unnamed)');
}

/** Everything that is scraped; targets with the same labels and URL are one, as in Prometheus. */
function keptBox({ scope, candidates }: JobTargets): NewNode | undefined {
  const urls = new Map<string, string>();
  for (const { verdict, origin } of candidates) {
    if (verdict.kind !== 'kept') continue;
    const url = scope.addresses.readable(verdict.url);
    const from = sourcesOf(origin).map(describeSource).join(', ');
    urls.set(JSON.stringify([verdict.url, ...verdict.labels]), from === '' ? url : `${url} from ${from}`);
  }
  if (urls.size === 0) return undefined;
  const title = `${urls.size} ${urls.size === 1 ? 'target' : 'targets'}`;
  return { column: 0, kind: 'targets', title, items: [...urls.values()], tone: 'kept' };
}

/** What is not scraped: a box for each verdict, with a line for each rule that decides. */
function lostBoxes(targets: JobTargets): readonly NewNode[] {
  return (['failed', 'dropped', 'unknown'] as const).flatMap((tone) => {
    const lost = targets.candidates.filter(({ verdict }) => verdict.kind === tone);
    const reasons = new Map<string, Set<string>>();
    let at: Span | undefined;
    for (const { origin, verdict } of lost) {
      const reason = reasonOf(targets, { origin, verdict });
      const rule = reason.replace(/, (?:which holds "|and nothing has set ).*$/s, '');
      const by = 'by' in verdict ? verdict.by : undefined;
      const anchor = by === undefined ? undefined : ruleAnchor(by);
      at ??= anchor;
      const words = anchor === undefined ? rule : `${rule} (${lineOf(anchor)})`;
      const items = reasons.get(words) ?? new Set<string>();
      reasons.set(words, items);
      items.add(`${candidateText(targets, origin)}${reason.slice(rule.length).replace(/^, /, ': ')}`);
    }
    if (lost.length === 0) return [];
    const items = [...reasons.values()].flatMap((each) => [...each]);
    const only = reasons.size === 1;
    const lines = [...reasons].map(([words, { size }]) => (only ? words : `${size}: ${words}`));
    return [
      {
        column: 0,
        kind: 'targets',
        title: `${items.length} ${items.length === 1 ? 'candidate' : 'candidates'}`,
        lines,
        items,
        tone,
        at,
      },
    ];
  });
}

function candidateText({ scope }: JobTargets, origin: CandidateOrigin): string {
  const address = scope.addresses.readable(labelOf(origin, '__address__'));
  return `${describeOrigin(origin)}${address === '' ? '' : ` at ${address}`}`;
}

function reasonOf({ scope, settings }: JobTargets, candidate: Candidate): string {
  const { verdict } = candidate;
  switch (verdict.kind) {
    case 'dropped':
      return dropReason(scope, settings, candidate);
    case 'failed':
      return scope.addresses.readable(verdict.message);
    case 'unknown':
      return verdict.by === undefined
        ? 'too much work to judge, or a template'
        : 'decided by what only a running cluster knows';
    case 'kept':
      return '';
    default:
      return verdict satisfies never;
  }
}

function nameOf({ workloads: { scope } }: TargetScope, scoped: ScopedConfig): string {
  const { config, isOrphan, server } = scoped;
  const as = scope.kustomization === undefined ? '' : `, as ${scope.name} deploys it`;
  if (isOrphan) return `Monitors that no Prometheus here selects${as}`;
  if (server !== undefined) return `${describeManifest(server.item.manifest)}${as}`;
  return config.manifest === undefined
    ? `${config.file.path}${as}`
    : `${describeManifest(config.manifest)}, ${config.key ?? ''}${as}`;
}

function titleOf({ config, server }: ScopedConfig): string {
  if (server !== undefined) return [server.namespace, server.name].filter((part) => part !== undefined).join('/');
  return config.manifest === undefined
    ? (config.file.path.split('/').at(-1) ?? '')
    : `${config.manifest.name?.value ?? '(unnamed)'}, ${config.key ?? ''}`;
}
