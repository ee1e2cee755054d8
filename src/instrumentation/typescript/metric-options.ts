import type { Located, Span } from '../../source/span.ts';
import type { MetricText } from '../metric.ts';
import type { Context } from './context.ts';
import type { Closure } from './entity.ts';
import type { FunctionNode, NodeOf } from './syntax-tree.ts';
import { enclosing, is, isFunction, spanOfNode, unwrap } from './syntax-tree.ts';
import type { ReadLabels, ReadText } from './texts.ts';
import { textsOfType } from './types.ts';

/** What the options of one metric say, as far as they can be read. */
export interface MetricOptions {
  /** The function around the constructor whose parameters the options are made of. */
  readonly factory: FunctionNode | undefined;
  readonly name: MetricText | undefined;
  /** True where the name is put together for each call of a function. */
  readonly isGenerated: boolean;
  /** `elsewhere` where the options come in part from what cannot be read. */
  readonly help: MetricText | 'elsewhere' | undefined;
  readonly labels: readonly Located<string>[];
  readonly labelsComplete: boolean;
  readonly buckets: number | undefined;
}

/** Reads the options that a constructor or a factory of the library is given. */
export function readOptions(
  context: Context,
  at: Closure,
  node: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>,
): MetricOptions {
  const [first, second] = node.arguments;
  const options = first === undefined ? undefined : context.objects.read({ ...at, node: first });
  const isObject = options?.found === true;
  const property = (key: string): Closure | undefined => options?.entries.findLast((entry) => entry.key === key)?.value;
  // Before version 11: new Counter('name', 'help', ['label'])
  const nameNode = property('name') ?? (isObject || first === undefined ? undefined : { ...at, node: first });
  const helpNode = property('help') ?? (isObject || second === undefined ? undefined : { ...at, node: second });
  const labelsNode = property('labelNames');
  const name = nameNode && context.texts.text(nameNode);
  const read = labelsNode && context.texts.labels(labelsNode);
  const labels = read ?? (isObject ? undefined : legacyLabels(context, at, node));
  const typed = labels === undefined ? typedLabels(at, node) : [];
  const [factory] = [
    ...(isObject ? [] : (options?.parameters ?? [])),
    ...(name?.parameters ?? []),
    ...(read?.parameters ?? []),
  ];
  return {
    factory,
    name: name && placed(context, nameNode, name),
    isGenerated: name?.complete === false && isGenerated(context, nameNode),
    help: helpNode
      ? placed(context, helpNode, context.texts.text(helpNode))
      : options?.complete === true
        ? undefined
        : 'elsewhere',
    labels: labels?.labels.map((label) => ({ value: label.value, ...placeOf(context, labelsNode, label) })) ?? typed,
    labelsComplete: labels?.complete ?? (typed.length > 0 || (isObject && options.complete)),
    buckets: bucketCount(context, property('buckets')),
  };
}

/** The labels that a type argument names: `Counter<'path' | 'method'>`. */
function typedLabels(
  at: Closure,
  node: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>,
): readonly Located<string>[] {
  return textsOfType(node.typeArguments?.params[0]).map(({ value, node: literal }) => ({
    value,
    span: spanOfNode(at.module.file, literal),
  }));
}

/** A name that is put together inside of a function, once for each call; a prefix constant of the file is none. */
function isGenerated(context: Context, name: Closure | undefined): boolean {
  if (name === undefined) return false;
  const written = unwrap(name.node);
  if (is(written, 'Identifier')) {
    const binding = context.evaluator.binding(written, name.module);
    const isText = binding?.kind === 'variable' && binding.path.length === 0 && binding.init !== undefined;
    return isText && !is(binding.init, 'Identifier') && isGenerated(context, { ...name, node: binding.init });
  }
  return is(written, 'TemplateLiteral', 'BinaryExpression') && enclosing(written, isFunction) !== undefined;
}

interface Place {
  readonly span: Span;
  readonly origin?: Span;
}

/** Where a text is written. What a factory is given is written at its call, and what is wrong with it is wrong there. */
function placeOf(context: Context, written: Closure | undefined, { span, origin }: Place): Place {
  if (origin === undefined) return { span };
  const isGiven = written?.frame !== undefined && isParameter(context, written);
  return isGiven ? { span: origin } : { span, origin };
}

function placed(context: Context, written: Closure | undefined, text: ReadText): MetricText {
  return { value: text.value, complete: text.complete, ...placeOf(context, written, text) };
}

function isParameter(context: Context, { node, module }: Closure): boolean {
  let root = unwrap(node);
  while (is(root, 'MemberExpression')) root = unwrap(root.object);
  return is(root, 'Identifier') && context.evaluator.binding(root, module)?.kind === 'parameter';
}

function legacyLabels(
  context: Context,
  at: Closure,
  node: NodeOf<'NewExpression'> | NodeOf<'CallExpression'>,
): ReadLabels | undefined {
  const [first, , third] = node.arguments;
  if (first === undefined || third === undefined || !context.texts.text({ ...at, node: first }).complete)
    return undefined;
  const labels = context.texts.labels({ ...at, node: third });
  return labels.complete ? labels : undefined;
}

function bucketCount(context: Context, buckets: Closure | undefined): number | undefined {
  if (buckets === undefined) return undefined;
  for (const entity of context.evaluator.entities(buckets)) {
    if (entity.kind !== 'expression') continue;
    if (is(entity.node, 'ArrayExpression') && !entity.node.elements.some((e) => is(e, 'SpreadElement'))) {
      return entity.node.elements.length;
    }
    // linearBuckets(start, width, count), exponentialBuckets(start, factor, count)
    if (is(entity.node, 'CallExpression')) {
      const count = entity.node.arguments[2];
      if (is(count, 'Literal') && typeof count.value === 'number') return count.value;
    }
  }
  return undefined;
}
