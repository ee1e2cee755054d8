import { literalText, spanIn } from '../code/code.ts';
import type { Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { argumentOf, calleeSpan, callsOf } from '../code/context.ts';
import type { Closure } from '../code/entity.ts';
import { addUse } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { importsLike } from './go-names.ts';

const maker =
  /^(?:GetOrCreate|New)(Counter|FloatCounter|Gauge|Histogram|PrometheusHistogram|PrometheusHistogramExt|Summary|SummaryExt)$/u;
const maximumDepth = 6;

/** A text and the values that are put into it. */
type Piece = string | Closure;

/**
 * Finds what https://github.com/VictoriaMetrics/metrics declares; it has the labels in the name:
 * ``metrics.GetOrCreateCounter(fmt.Sprintf(`x{user=%q}`, id))``.
 */
export function readVictoriaMetrics(context: CodeContext): void {
  for (const at of callsOf(context)) {
    const kind = maker.exec(calleeName(at.expression) ?? '')?.[1];
    if (kind !== undefined && isOurs(context, at)) declare(context, at, kind);
  }
}

/** A function of the package or a method of one of its sets, of which the type is not always known. */
function isOurs(context: CodeContext, at: CallAt): boolean {
  const library = context.evaluator.libraryName({ ...at, expression: at.expression.callee });
  if (library !== undefined) return library.includes('VictoriaMetrics/metrics.');
  return at.expression.callee.kind === 'member' && importsLike(at, /VictoriaMetrics\/metrics$/u);
}

function declare(context: CodeContext, at: CallAt, kind: string): void {
  const argument = argumentOf(at, 0, '');
  const pieces = argument === undefined ? undefined : piecesOf(context, argument, 0);
  if (argument === undefined || pieces === undefined) return;
  const span = spanIn(at.scope.module, argument.expression);
  const { name, labels } = parseName(pieces);
  const assignments = labels.map(({ label, value }): LabelAssignment => {
    const first = value.find((piece) => typeof piece !== 'string') ?? argument;
    return {
      label: { value: label, span },
      value: context.values.classify({ ...first, expression: joined(value, first) }),
    };
  });
  const draft = {
    library: 'victoriametrics' as const,
    type: typeOf(kind),
    name: { ...name, span },
    // The library has no help texts.
    help: { value: '…', complete: false, span },
    labels: assignments.map((assignment) => assignment.label),
    labelsComplete: true,
    declaration: calleeSpan(at),
    uses: [],
  };
  context.registry.add(at.expression, at.frame?.key ?? '', draft);
  addUse(draft, at, kind, assignments, true);
}

function typeOf(kind: string): MetricType {
  if (kind.includes('Counter')) return 'counter';
  if (kind.includes('Histogram')) return 'histogram';
  return kind === 'Gauge' ? 'gauge' : 'summary';
}

/** The value of one label as one expression. */
function joined(value: readonly Piece[], at: Closure): Expression {
  const parts = value.map((piece) => (typeof piece === 'string' ? piece : piece.expression));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only;
  const { start, end } = at.expression;
  return { kind: 'text', parts, start, end };
}

/** The text of an expression with the values in it, through variables. */
function piecesOf(context: CodeContext, at: Closure, depth: number): readonly Piece[] | undefined {
  const { expression } = at;
  if (depth > maximumDepth) return undefined;
  if (expression.kind === 'text') {
    return expression.parts.flatMap((part): readonly Piece[] => {
      if (typeof part === 'string') return [part];
      const inner = { ...at, expression: part };
      return part.kind === 'text' ? (piecesOf(context, inner, depth + 1) ?? [inner]) : [inner];
    });
  }
  if (expression.kind === 'call' && calleeName(expression) === 'Sprintf') {
    const [format, ...values] = expression.arguments.map((argument) => ({ ...at, expression: argument.value }));
    const written = literalText(format?.expression);
    return written === undefined ? undefined : formatted(written, values);
  }
  for (const entity of context.evaluator.entities(at)) {
    if (entity.kind !== 'expression' || entity.at.expression === expression) continue;
    const found = piecesOf(context, entity.at, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function formatted(format: string, values: readonly Closure[]): readonly Piece[] {
  const verbs = [...format.matchAll(/%[-+# 0-9.]*([a-zA-Z])/gu)];
  const pieces: Piece[] = [];
  let from = 0;
  verbs.forEach((verb, index) => {
    const value = values[index];
    pieces.push(format.slice(from, verb.index));
    // %q writes the quotes around the value itself.
    if (value !== undefined) pieces.push(...(verb[1] === 'q' ? ['"', value, '"'] : [value]));
    from = verb.index + verb[0].length;
  });
  return [...pieces, format.slice(from)];
}

interface ParsedName {
  readonly name: { readonly value: string; readonly complete: boolean };
  readonly labels: readonly { readonly label: string; readonly value: readonly Piece[] }[];
}

/** `name{label="value",…}`, where a value may be made of pieces. */
function parseName(pieces: readonly Piece[]): ParsedName {
  const labels: { label: string; value: Piece[] }[] = [];
  const name = { value: '', complete: true };
  let state: 'name' | 'label' | 'value' = 'name';
  let label = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (state === 'value') labels.at(-1)?.value.push(piece);
      else if (state === 'name') Object.assign(name, { value: `${name.value}…`, complete: false });
      else label = '';
      continue;
    }
    for (const text of piece.split(/(["{])/u)) {
      if (text === '') continue;
      if (state === 'name' && text === '{') state = 'label';
      else if (state === 'name') name.value += text;
      else if (state === 'label' && text === '"') {
        labels.push({ label: /(\w+)\s*=\s*$/u.exec(label)?.[1] ?? '', value: [] });
        state = 'value';
      } else if (state === 'label') label = text;
      else if (text === '"') state = 'label';
      else labels.at(-1)?.value.push(text);
    }
  }
  return { name, labels: labels.filter((each) => each.label !== '') };
}
