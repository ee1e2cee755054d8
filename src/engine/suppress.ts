import type { IgnoreEntry } from '../config/config.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Workspace } from '../model/workspace.ts';
import { matchesName } from '../source/glob.ts';
import { lineIndexOf } from '../source/line-index.ts';
import type { Span } from '../source/span.ts';
import { isAboveBlock, linesAbove, ownComments } from './comment-places.ts';
import type { Draft } from './draft.ts';
import { MetricPlaces } from './metric-places.ts';
import type { ObjectIndex } from './object-index.ts';
import type { SuppressionProblem } from './run-state.ts';
import { matchesRule } from './select-rules.ts';
import { ignoreAnnotation, issuesOf, parseAnnotation, parseDirective } from './suppressions.ts';
import type { ParsedDirective } from './suppressions.ts';

/** What decides which findings are silenced. */
export interface SuppressOptions {
  readonly workspace: Workspace;
  readonly objects: ObjectIndex;
  /** Ids of all rules there are, and of those that ran. */
  readonly allIds: readonly string[];
  readonly ranIds: readonly string[];
  readonly ignores: readonly IgnoreEntry[];
  readonly today: string;
  readonly requireReason: boolean;
}

/** Findings, sorted into those that are shown and those that are not, and what is wrong with the suppressions. */
export interface SuppressResult {
  readonly kept: readonly Draft[];
  readonly suppressed: readonly Draft[];
  readonly problems: readonly SuppressionProblem[];
}

interface Suppression {
  readonly span: Span;
  readonly rules: readonly string[];
  readonly covers: (draft: Draft) => boolean;
  used: boolean;
}

/** Applies comments, annotations and the configuration's ignores to what the rules found. */
export function suppress(drafts: readonly Draft[], options: SuppressOptions): SuppressResult {
  const problems: SuppressionProblem[] = [];
  const suppressions: Suppression[] = [
    ...fromComments(options, problems),
    ...fromAnnotations(options, problems),
    ...fromConfig(options, problems),
  ];
  const kept: Draft[] = [];
  const suppressed: Draft[] = [];
  for (const draft of drafts) {
    let isSilenced = false;
    for (const suppression of suppressions) {
      if (!suppression.rules.some((pattern) => matchesRule(pattern, draft.ruleId)) || !suppression.covers(draft))
        continue;
      suppression.used = true;
      isSilenced = true;
    }
    (isSilenced ? suppressed : kept).push(draft);
  }
  for (const { used, span, rules } of suppressions) {
    // Only what had its chance can be called unused.
    const ran = rules.every((pattern) => options.ranIds.some((id) => matchesRule(pattern, id)));
    if (!used && ran) problems.push({ span, issue: { kind: 'unused', rules } });
  }
  return { kept, suppressed, problems };
}

/** A directive as a suppression, where it counts; what is wrong with it is noted. */
function accept(
  directive: ParsedDirective,
  span: Span,
  covers: Suppression['covers'],
  { allIds, today, requireReason }: SuppressOptions,
  problems: SuppressionProblem[],
): readonly Suppression[] {
  const issues = issuesOf(directive, allIds, today, requireReason);
  problems.push(...issues.map((issue) => ({ span, issue })));
  if (directive.kind === 'malformed' || issues.some(({ kind }) => kind !== 'unknown')) return [];
  const rules = directive.rules.filter((pattern) => allIds.some((id) => matchesRule(pattern, id)));
  return rules.length === 0 ? [] : [{ span, rules, covers, used: false }];
}

function fromComments(options: SuppressOptions, problems: SuppressionProblem[]): readonly Suppression[] {
  return ownComments(options.workspace).flatMap((comment) => {
    const { span } = comment;
    const directive = parseDirective(comment.directive);
    const isHere = (place: Span): boolean => {
      if (place.file !== span.file) return false;
      if (isAboveBlock(comment, place)) return true;
      const index = lineIndexOf(place.file);
      const first = index.positionAt(place.start).line;
      if (!comment.isAlone) return comment.line >= first && comment.line <= index.positionAt(place.end).line;
      return linesAbove(place.file, first).has(comment.line);
    };
    const covers = (draft: Draft): boolean =>
      directive.kind === 'ignore-file' ? draft.primary.file === span.file : placesOf(draft).some(isHere);
    return accept(directive, span, covers, options, problems);
  });
}

/** The primary place first; an owner of any place of the story may silence it there. */
function placesOf(draft: Draft): readonly Span[] {
  return [draft.primary, ...draft.related.map(({ span }) => span)];
}

function fromAnnotations(options: SuppressOptions, problems: SuppressionProblem[]): readonly Suppression[] {
  return options.workspace.manifests.flatMap((manifest) => {
    const annotation = manifest.annotations.get(ignoreAnnotation);
    if (annotation === undefined) return [];
    const covers = (draft: Draft): boolean => placesOf(draft).some((place) => options.objects.at(place) === manifest);
    return parseAnnotation(annotation.value).flatMap((directive) =>
      accept(directive, annotation.span, covers, options, problems),
    );
  });
}

function fromConfig(options: SuppressOptions, problems: SuppressionProblem[]): readonly Suppression[] {
  const { matches } = options.workspace.options;
  const metrics = new MetricPlaces(options.workspace.metrics);
  return options.ignores.flatMap((entry) => {
    const { rules, path, reason, until, span } = entry;
    const namesObject = entry.kind !== undefined || entry.name !== undefined || entry.namespace !== undefined;
    // A metric of source code is no object of the cluster, but one that can be named.
    const coversMetric = (draft: Draft): boolean =>
      (path === undefined || matches([path], draft.primary.file.path)) &&
      [...metrics.namesAt(placesOf(draft))].some((name) => matchesName(entry.name ?? '*', name));
    const coversObject = (draft: Draft): boolean =>
      placesOf(draft).some((place) => {
        if (path !== undefined && !matches([path], place.file.path)) return false;
        if (!namesObject) return place === draft.primary;
        const manifest = options.objects.at(place);
        return manifest !== undefined && isNamed(manifest, entry);
      });
    const covers = entry.kind === 'Metric' ? coversMetric : coversObject;
    return accept({ kind: 'ignore', rules, reason, until }, span, covers, options, problems);
  });
}

function isNamed(manifest: Manifest, { kind, name, namespace }: IgnoreEntry): boolean {
  return (
    (kind === undefined || manifest.kind.value === kind) &&
    (name === undefined || matchesName(name, manifest.name?.value ?? '')) &&
    (namespace === undefined || manifest.namespace === undefined || matchesName(namespace, manifest.namespace.value))
  );
}
