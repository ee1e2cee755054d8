import type { MetricRegistry } from '../metric-registry.ts';
import type { DefaultLabels, LabelAssignment, Middleware } from '../metric.ts';
import type { Closure } from './entity.ts';
import type { Evaluator } from './evaluate.ts';
import type { ObjectReader } from './objects.ts';
import type { Project } from './project.ts';
import type { SourceModule } from './source-module.ts';
import type { Node } from './syntax-tree.ts';
import type { TextReader } from './texts.ts';
import type { ValueClassifier } from './value.ts';

/** What the readers of the single libraries work with. */
export interface Context {
  readonly project: Project;
  readonly evaluator: Evaluator;
  readonly texts: TextReader;
  readonly objects: ObjectReader;
  readonly values: ValueClassifier;
  readonly registry: MetricRegistry<Node>;
  readonly middlewares: Middleware[];
  readonly defaultLabels: DefaultLabels[];
}

/** True where a file imports a package whose name begins so. */
export function imports(module: SourceModule, start: string): boolean {
  for (const specifier of module.specifiers) if (specifier.startsWith(start)) return true;
  return false;
}

/** The path of the package member that an expression is, such as `Counter` of `prom-client`. */
export function packageMember(context: Context, closure: Closure, name: string): readonly string[] | undefined {
  for (const entity of context.evaluator.entities(closure)) {
    if (entity.kind === 'package' && entity.name === name) return entity.path;
  }
  return undefined;
}

/** The labels that an object sets, and whether all of them could be read. */
export function assignmentsOf(
  context: Context,
  closure: Closure,
): { readonly labels: readonly LabelAssignment[]; readonly complete: boolean; readonly found: boolean } {
  const read = context.objects.read(closure);
  const labels = read.entries.map(({ key, keySpan, value }) => ({
    label: { value: key, span: keySpan },
    value: context.values.classify(value),
  }));
  return { labels, complete: read.complete, found: read.found };
}
