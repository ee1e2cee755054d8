import type { SyntaxNode } from '@lezer/common';

import { LabelFlows } from './label-flow.ts';
import type { LabelFlow, MadeLabel } from './label-flow.ts';
import { childrenOf, namePart, nodesNamed, parseExpression, unquote } from './syntax.ts';
import type { QueryPart } from './syntax.ts';

export type { LabelFlow, MadeLabel } from './label-flow.ts';
export type { QueryPart } from './syntax.ts';

/** A condition on one label. */
export interface LabelMatcher {
  readonly label: QueryPart;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: QueryPart;
}

/** What selects series: a name, conditions, or both. */
export interface Selector {
  /** Absent where only conditions select; a condition `__name__="x"` counts as a name. */
  readonly name: QueryPart | undefined;
  /** All conditions but the one that is the name. */
  readonly matchers: readonly LabelMatcher[];
  readonly start: number;
  readonly end: number;
}

/** An aggregation such as `sum by (job)`. */
export interface Aggregation {
  readonly operator: QueryPart;
  readonly modifier: 'by' | 'without' | undefined;
  readonly labels: readonly QueryPart[];
}

/** What an expression asks for, and which labels its result has. */
export interface Query {
  /** True where something in it is no PromQL; what could be read is there nevertheless. */
  readonly isBroken: boolean;
  readonly selectors: readonly Selector[];
  readonly aggregations: readonly Aggregation[];
  /** The selectors whose series make up the result, each with the labels that survive. */
  readonly flows: readonly LabelFlow[];
  /** Labels by which the result is grouped. */
  readonly grouped: readonly QueryPart[];
  /** Labels that the expression itself adds to the result. */
  readonly made: readonly MadeLabel[];
}

const nothing: Query = { isBroken: true, selectors: [], aggregations: [], flows: [], grouped: [], made: [] };

/** Reads an expression. Never throws: of what is broken, that much is read as can be. */
export function readQuery(expression: string): Query {
  const syntax = parseExpression(expression);
  if (syntax === undefined) return nothing;
  const { root, isBroken } = syntax;
  const selectors = new Map<number, Selector>();
  for (const node of nodesNamed(root, ['VectorSelector'])) selectors.set(node.from, readSelector(node, expression));
  const aggregations = nodesNamed(root, ['AggregateExpr']).flatMap((node) => readAggregation(node, expression) ?? []);
  const flows = new LabelFlows(expression, (node) => selectors.get(node.from));
  const top = childrenOf(root)[0];
  const result = top === undefined ? { flows: [], grouped: [], made: [] } : flows.of(top);
  return { isBroken, selectors: [...selectors.values()], aggregations, ...result };
}

function readSelector(node: SyntaxNode, expression: string): Selector {
  const identifier = node.getChild('Identifier');
  let name = identifier === null ? undefined : namePart(identifier, expression);
  const matchers: LabelMatcher[] = [];
  const list = node.getChild('LabelMatchers');
  for (const child of list === null ? [] : childrenOf(list)) {
    if (child.name === 'QuotedLabelName') {
      name ??= namePart(child, expression);
      continue;
    }
    const matcher = readMatcher(child, expression);
    if (matcher === undefined) continue;
    if (matcher.label.text === '__name__' && matcher.operator === '=') name ??= matcher.value;
    else matchers.push(matcher);
  }
  return { name, matchers, start: node.from, end: node.to };
}

const operators: Readonly<Record<string, LabelMatcher['operator']>> = {
  EqlSingle: '=',
  Neq: '!=',
  EqlRegex: '=~',
  NeqRegex: '!~',
};

function readMatcher(node: SyntaxNode, expression: string): LabelMatcher | undefined {
  const label = node.getChild('LabelName') ?? node.getChild('QuotedLabelName');
  const kind = node.getChild('MatchOp')?.firstChild?.name ?? '';
  const value = node.getChild('StringLiteral');
  const operator = Object.hasOwn(operators, kind) ? operators[kind] : undefined;
  if (label === null || value === null || operator === undefined) return undefined;
  const text = unquote(expression.slice(value.from, value.to));
  return { label: namePart(label, expression), operator, value: { text, start: value.from, end: value.to } };
}

function readAggregation(node: SyntaxNode, expression: string): Aggregation | undefined {
  const operator = node.getChild('AggregateOp');
  if (operator === null) return undefined;
  const modifier = node.getChild('AggregateModifier');
  const list = modifier?.getChild('GroupingLabels') ?? null;
  return {
    operator: { ...namePart(operator, expression), text: expression.slice(operator.from, operator.to).toLowerCase() },
    modifier: modifier === null ? undefined : modifier.getChild('By') === null ? 'without' : 'by',
    labels: list === null ? [] : groupingLabels(list, expression),
  };
}

function groupingLabels(list: SyntaxNode, expression: string): readonly QueryPart[] {
  return childrenOf(list)
    .filter(({ name }) => name === 'LabelName' || name === 'QuotedLabelName')
    .map((child) => namePart(child, expression));
}
