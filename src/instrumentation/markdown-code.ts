import { isMarkdown } from '../source/fenced-blocks.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { collectMetrics } from './collect-metrics.ts';
import { fragmentsOf } from './markdown-fragments.ts';
import type { CodeFragment } from './markdown-fragments.ts';
import type { CollectedMetrics, Metric } from './metric.ts';
import type { SourceParsers } from './source-parsers.ts';

/** What source files and the code blocks of Markdown say about metrics; all places are those of the files. */
export function collectAllMetrics(files: readonly SourceFile[], parsers: SourceParsers): CollectedMetrics {
  const fragments = fragmentsOf(files);
  if (fragments.length === 0) return collectMetrics(files, parsers);
  const byFile = new Map(fragments.map((fragment) => [fragment.file, fragment]));
  const sources = files.filter(({ path }) => !isMarkdown(path));
  const collected = collectMetrics([...sources, ...byFile.keys()], parsers);
  return {
    metrics: collected.metrics.map((metric) => withPlaces(finished(metric, byFile), byFile)),
    middlewares: withPlaces(collected.middlewares, byFile),
    defaultLabels: withPlaces(collected.defaultLabels, byFile),
    // Examples leave things out; that they are no whole program is no mistake.
    problems: collected.problems.filter(({ span }) => !byFile.has(span.file)),
  };
}

/** Of a metric that is only used, nothing is known but its uses. */
function finished(metric: Metric, byFile: ReadonlyMap<SourceFile, CodeFragment>): Metric {
  const fragment = byFile.get(metric.declaration.file);
  if (fragment === undefined || metric.declaration.start >= fragment.preamble) return metric;
  return { ...metric, name: { ...metric.name, complete: false }, labelsComplete: false };
}

/** The same with all spans in the Markdown files. */
function withPlaces<T>(value: T, byFile: ReadonlyMap<SourceFile, CodeFragment>): T {
  return replaced(value, byFile) as T;
}

function replaced(value: unknown, byFile: ReadonlyMap<SourceFile, CodeFragment>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, byFile));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) {
    const fragment = byFile.get(value.file);
    return fragment === undefined ? value : placeIn(fragment, value);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, byFile)]));
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value;
}

function placeIn({ file, block, preamble, assumed }: CodeFragment, { start, end }: Span): Span {
  if (start >= preamble) {
    const from = Math.min(start - preamble, block.text.length);
    return block.toSpan(from, Math.max(from, Math.min(end - preamble, block.text.length)));
  }
  // What stands in the preamble is placed where the example first speaks of it.
  const before = file.text.slice(0, end);
  for (const [name, first] of assumed) {
    if (before.slice(before.lastIndexOf('\n') + 1).includes(name)) return block.toSpan(first, first + name.length);
  }
  const first = assumed.entries().next().value;
  return first === undefined ? block.toSpan(0, 0) : block.toSpan(first[1], first[1] + first[0].length);
}
