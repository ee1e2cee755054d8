import type { SyntaxNode } from '@lezer/common';

import type { Selector } from './query.ts';
import { childrenOf, namePart } from './syntax.ts';
import type { QueryPart } from './syntax.ts';

/** Labels: those named, or all but those named. */
export interface LabelSet {
  readonly kind: 'only' | 'all-but';
  readonly names: ReadonlySet<string>;
}

/** Series that make up a result, with those of their labels that it keeps. */
export interface LabelFlow {
  readonly selector: Selector;
  readonly keeps: LabelSet;
}

/** A label that an expression adds, and by what. */
export interface MadeLabel {
  readonly label: QueryPart;
  readonly by: 'count_values' | 'label_replace' | 'label_join' | 'group_left' | 'group_right';
}

/** What becomes of labels up to some point of an expression. */
export interface FlowResult {
  readonly flows: readonly LabelFlow[];
  readonly grouped: readonly QueryPart[];
  readonly made: readonly MadeLabel[];
}

const nothing: FlowResult = { flows: [], grouped: [], made: [] };

/** Aggregations that return some of their input's series as they are. */
const choosing: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio']);

/** Functions whose result has no labels of its input, or other ones. */
const forgetting: ReadonlySet<string> = new Set(['absent', 'absent_over_time', 'scalar', 'vector', 'time']);

/** True where a set holds a label. */
export function holds({ kind, names }: LabelSet, label: string): boolean {
  return names.has(label) === (kind === 'only');
}

/** Follows labels from selectors to the result. */
export class LabelFlows {
  readonly #expression: string;
  readonly #selectorAt: (node: SyntaxNode) => Selector | undefined;

  constructor(expression: string, selectorAt: (node: SyntaxNode) => Selector | undefined) {
    this.#expression = expression;
    this.#selectorAt = selectorAt;
  }

  of(node: SyntaxNode): FlowResult {
    switch (node.name) {
      case 'VectorSelector': {
        const selector = this.#selectorAt(node);
        const all: LabelSet = { kind: 'all-but', names: new Set() };
        return selector === undefined ? nothing : { flows: [{ selector, keeps: all }], grouped: [], made: [] };
      }
      case 'AggregateExpr':
        return this.#aggregation(node);
      case 'FunctionCall':
        return this.#call(node);
      case 'BinaryExpr':
        return this.#binary(node);
      case 'ParenExpr':
      case 'UnaryExpr':
      case 'MatrixSelector':
      case 'SubqueryExpr':
      case 'OffsetExpr':
      case 'StepInvariantExpr':
      case 'PromQL':
        return this.#all(childrenOf(node));
      default:
        return nothing;
    }
  }

  #all(nodes: readonly SyntaxNode[]): FlowResult {
    return joined(nodes.map((node) => this.of(node)));
  }

  #text(node: SyntaxNode | null): string {
    return node === null ? '' : this.#expression.slice(node.from, node.to).toLowerCase();
  }

  #labels(list: SyntaxNode | null): readonly QueryPart[] {
    return list === null
      ? []
      : childrenOf(list)
          .filter(({ name }) => name === 'LabelName' || name === 'QuotedLabelName')
          .map((child) => namePart(child, this.#expression));
  }

  #aggregation(node: SyntaxNode): FlowResult {
    const operator = this.#text(node.getChild('AggregateOp'));
    const body = node.getChild('FunctionCallBody');
    const input = body === null ? nothing : this.#all(childrenOf(body));
    if (choosing.has(operator)) return input;
    const modifier = node.getChild('AggregateModifier');
    const labels = this.#labels(modifier?.getChild('GroupingLabels') ?? null);
    const names = new Set(labels.map(({ text }) => text));
    const isBy = modifier?.getChild('By') !== null;
    const result = narrowed(input, { kind: isBy ? 'only' : 'all-but', names });
    const literal = operator === 'count_values' ? (body?.getChild('StringLiteral') ?? null) : null;
    const made: readonly MadeLabel[] =
      literal === null ? [] : [{ label: namePart(literal, this.#expression), by: 'count_values' }];
    // A label that was made on the way is a label like any other, but is nobody's to group by.
    const grouped = isBy
      ? labels.filter(({ text }) => input.flows.length === 0 || mayHave(input, text))
      : result.grouped;
    return { flows: result.flows, grouped, made: [...result.made, ...made] };
  }

  #call(node: SyntaxNode): FlowResult {
    const name = this.#text(node.getChild('FunctionIdentifier'));
    const body = node.getChild('FunctionCallBody');
    if (body === null || forgetting.has(name)) return nothing;
    const input = this.#all(childrenOf(body));
    if (name === 'histogram_quantile') return narrowed(input, { kind: 'all-but', names: new Set(['le']) });
    if (name !== 'label_replace' && name !== 'label_join') return input;
    const target = childrenOf(body).find((child) => child.name === 'StringLiteral');
    if (target === undefined) return input;
    const label = namePart(target, this.#expression);
    return { ...input, made: [...input.made, { label, by: name }] };
  }

  #binary(node: SyntaxNode): FlowResult {
    const children = childrenOf(node);
    const [first] = children;
    const last = children.at(-1);
    if (first === undefined || last === undefined || first === last) return nothing;
    const left = this.of(first);
    const right = this.of(last);
    if (node.getChild('Or') !== null) return joined([left, right]);
    if (node.getChild('And') !== null || node.getChild('Unless') !== null) return left;
    // A number beside a vector takes no label away.
    if (left.flows.length === 0 || right.flows.length === 0) return joined([left, right]);
    const clause = node.getChild('MatchingModifierClause');
    if (clause === null) return left;
    const [matching, extra] = clause.getChildren('GroupingLabels');
    const isGroupLeft = clause.getChild('GroupLeft') !== null;
    const isGroupRight = clause.getChild('GroupRight') !== null;
    if (isGroupLeft || isGroupRight) {
      const many = isGroupLeft ? left : right;
      const by = isGroupLeft ? 'group_left' : 'group_right';
      return { ...many, made: [...many.made, ...this.#labels(extra ?? null).map((label) => ({ label, by }) as const)] };
    }
    const names = new Set(this.#labels(matching ?? null).map(({ text }) => text));
    return narrowed(left, { kind: clause.getChild('On') === null ? 'all-but' : 'only', names });
  }
}

function mayHave({ flows, made }: FlowResult, label: string): boolean {
  return flows.some(({ keeps }) => holds(keeps, label)) || made.some((each) => each.label.text === label);
}

function narrowed({ flows, grouped, made }: FlowResult, to: LabelSet): FlowResult {
  return {
    flows: flows.map(({ selector, keeps }) => ({ selector, keeps: both(keeps, to) })),
    grouped: grouped.filter(({ text }) => holds(to, text)),
    made: made.filter(({ label }) => holds(to, label.text)),
  };
}

function both(a: LabelSet, b: LabelSet): LabelSet {
  if (a.kind === 'all-but' && b.kind === 'all-but') {
    return { kind: 'all-but', names: new Set([...a.names, ...b.names]) };
  }
  const [only, other] = a.kind === 'only' ? [a, b] : [b, a];
  return { kind: 'only', names: new Set([...only.names].filter((name) => holds(other, name))) };
}

function joined(results: readonly FlowResult[]): FlowResult {
  return {
    flows: results.flatMap(({ flows }) => flows),
    grouped: results.flatMap(({ grouped }) => grouped),
    made: results.flatMap(({ made }) => made),
  };
}
