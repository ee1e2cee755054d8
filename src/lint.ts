import type { Config, PresetName } from './config/config.ts';
import type { Draft } from './engine/draft.ts';
import { withoutRepetition } from './engine/draft.ts';
import { fingerprints } from './engine/fingerprint.ts';
import { ObjectIndex } from './engine/object-index.ts';
import { runRules } from './engine/run-rules.ts';
import { selectRules } from './engine/select-rules.ts';
import { suppress } from './engine/suppress.ts';
import { atLeast, compareFindings, confidences } from './finding.ts';
import type { Confidence, Finding, Severity } from './finding.ts';
import { withBoundedLabels } from './instrumentation/bounded-labels.ts';
import { collectAllMetrics } from './instrumentation/markdown-code.ts';
import type { SourceParsers } from './instrumentation/source-parsers.ts';
import { ruleUrl } from './knowledge/project.ts';
import { Workspace } from './model/workspace.ts';
import type { SkipReason } from './reporters/report.ts';
import type { Rule } from './rule.ts';
import { matchesName } from './source/glob.ts';
import type { GlobMatcher } from './source/glob.ts';
import { isMarkdown } from './source/fenced-blocks.ts';
import { Redactions } from './source/redactions.ts';
import type { SourceFile } from './source/source-file.ts';

/** What a run is told beside its files. */
export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly config: Config;
  /** Overrides the configuration's preset. */
  readonly preset?: PresetName;
  /** Rule ids or globs to run whatever the preset says; where given, no other rule runs. */
  readonly select?: readonly string[];
  /** Rule ids or globs not to run. */
  readonly ignore?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  /** Today as `YYYY-MM-DD`, for suppressions with a date; the core has no clock. */
  readonly today: string;
  /** False to report what comments, annotations and the configuration silence. */
  readonly suppressions?: boolean;
  /** True to parse every document, those of kinds that no rule reads too. */
  readonly parseAll?: boolean;
  /** Parsers of source code, loaded by the door for the languages that its files need. */
  readonly sourceParsers?: SourceParsers;
  /** Tells whether a path of the run fits one of the configuration's globs; doors bring minimatch. */
  readonly matches?: GlobMatcher;
  readonly prometheusVersion?: string;
}

/** What a run found. */
export interface LintResult {
  /** Shown findings, sorted. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** How many findings the thresholds hid. */
  readonly hidden: number;
  /** Kubernetes objects and Prometheus configurations. */
  readonly objects: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Rules that were evaluated. */
  readonly evaluated: readonly Rule[];
  readonly redactions: Redactions;
  /** True where a rule threw: the run ends with exit code 2. */
  readonly internalError: boolean;
  /** What was linted, for the commands that ask it more. */
  readonly workspace: Workspace;
}

/** Lints files that are already decoded. Pure and synchronous. */
export function lint(files: readonly SourceFile[], options: LintOptions): LintResult {
  const { config } = options;
  const workspace = makeWorkspace(files, options);
  const rules = selectRules(options.rules, {
    preset: options.preset ?? config.preset ?? 'recommended',
    config,
    select: options.select,
    ignore: options.ignore ?? [],
  });
  const during = runRules(
    rules.filter(({ rule }) => rule.meta.phase === undefined),
    workspace,
    { suppressions: [], failures: [] },
  );
  const objects = new ObjectIndex(workspace.manifests);
  const drafts = withoutRepetition(during.drafts, rules);
  const silenced = suppress(drafts, {
    workspace,
    objects,
    allIds: options.rules.map(({ meta }) => meta.id),
    ranIds: rules.map(({ rule }) => rule.meta.id),
    ignores: config.ignores,
    today: options.today,
    requireReason: config.requireReason,
  });
  const after = runRules(
    rules.filter(({ rule }) => rule.meta.phase === 'after'),
    workspace,
    { suppressions: silenced.problems, failures: during.failures },
  );
  const isSilent = options.suppressions !== false;
  const redactions = new Redactions(workspace.credentials.map(({ span }) => span));
  const stamp = (list: readonly Draft[]): readonly Finding[] => stampAll(list, objects, redactions);
  const all = stamp([...(isSilent ? silenced.kept : drafts), ...after.drafts]);
  const shown = all.filter((finding) => isShown(finding, options));
  return {
    findings: shown,
    suppressed: isSilent ? stamp(silenced.suppressed) : [],
    hidden: all.length - shown.length,
    ...counts(workspace),
    evaluated: rules.map(({ rule }) => rule),
    redactions,
    internalError: during.failures.length > 0 || after.failures.length > 0,
    workspace,
  };
}

function makeWorkspace(files: readonly SourceFile[], options: LintOptions): Workspace {
  const { config, sourceParsers } = options;
  return new Workspace(files, {
    scopes: config.scopes,
    assume: config.assume,
    matches: options.matches ?? ((patterns, path) => patterns.some((pattern) => matchesName(pattern, path))),
    parseAll: options.parseAll ?? false,
    prometheusVersion: options.prometheusVersion ?? config.prometheusVersion,
    kubernetesVersion: config.kubernetesVersion,
    instrumentation: withBoundedLabels(collectAllMetrics(files, sourceParsers ?? {}), config.boundedLabels),
    boundedLabels: config.boundedLabels,
  });
}

function stampAll(drafts: readonly Draft[], objects: ObjectIndex, redactions: Redactions): readonly Finding[] {
  const named = drafts.map((draft) => ({ draft, object: objects.nameAt(draft.primary) }));
  const prints = fingerprints(named);
  return named
    .map(({ draft, object }, index): Finding => {
      const { help, fix } = draft;
      return {
        ruleId: draft.ruleId,
        messageId: draft.messageId,
        severity: draft.severity,
        confidence: draft.confidence,
        message: redactions.scrub(draft.message),
        ...(help === undefined ? {} : { help: redactions.scrub(help) }),
        url: ruleUrl(draft.ruleId),
        primary: draft.primary,
        related: draft.related,
        ...(object === undefined ? {} : { object }),
        fingerprint: prints[index] ?? '',
        // An edit does not know how far in the block of a text stands.
        ...(fix === undefined || isMarkdown(draft.primary.file.path) ? {} : { fix }),
      };
    })
    .sort(compareFindings);
}

function isShown({ severity, confidence }: Finding, options: LintOptions): boolean {
  const minSeverity = options.minSeverity ?? options.config.minSeverity ?? 'info';
  const minConfidence = options.minConfidence ?? options.config.minConfidence ?? 'low';
  return atLeast(severity, minSeverity) && confidences.indexOf(confidence) <= confidences.indexOf(minConfidence);
}

function counts({ documents }: Workspace): Pick<LintResult, 'objects' | 'skipped'> {
  const { manifests, kustomizations, found, passedOver, templates, unrelated, partial } = documents;
  return {
    objects: manifests.length + kustomizations.length + found.length + passedOver,
    skipped: {
      template: templates.length,
      unrelated: unrelated.length,
      partial: partial.length,
      'no-metrics': 0,
    },
  };
}
