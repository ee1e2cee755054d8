import type { Expression } from '../code/code.ts';
import { lookup } from '../code/code.ts';
import type { CallAt } from '../code/context.ts';
import { callsOf } from '../code/context.ts';
import { metricsOf } from '../code/metrics-of.ts';
import { calleeName } from '../code/texts.ts';
import { callsNamed, callsOnVariable } from './call-index.ts';
import type { Micrometer } from './micrometer-meter.ts';

interface Part {
  readonly start: number;
  readonly end: number;
}

/** `gauge.register(rows)`, where each row is `MultiGauge.Row.of(tags, number)`. */
export function readMultiGauges(library: Micrometer): void {
  const { context } = library;
  for (const at of callsOf(context)) {
    const { callee } = at.expression;
    const rows = at.expression.arguments[0]?.value;
    if (callee.kind !== 'member' || callee.property !== 'register' || rows === undefined) continue;
    const drafts = metricsOf(context, { ...at, expression: callee.object }).filter(
      (draft) => draft.library === 'micrometer' && draft.type === 'gauge',
    );
    if (drafts.length === 0) continue;
    const within = placesOf(at, rows);
    for (const { call, scope } of callsNamed('of', at.scope.module)) {
      if (!isRow(call.callee) || !within.some(({ start, end }) => start <= call.start && call.end <= end)) continue;
      const row = { expression: call, scope };
      const [tags] = call.arguments;
      if (tags === undefined) continue;
      const read = library.tagsIn({ ...row, expression: tags.value });
      for (const draft of drafts) library.addTags(draft, row, 'Row.of', read);
    }
  }
}

function isRow(callee: Expression): boolean {
  if (callee.kind !== 'member' || callee.property !== 'of') return false;
  const { object } = callee;
  return (object.kind === 'name' && object.name === 'Row') || (object.kind === 'member' && object.property === 'Row');
}

/** Where the rows are written: in the call, in what a variable is set to, in what is added to that. */
function placesOf(at: CallAt, rows: Expression): readonly Part[] {
  const found = rows.kind === 'name' ? lookup(at.scope, rows.name) : undefined;
  if (found === undefined) return [rows];
  const added = callsOnVariable(found, at.scope.module).filter(({ call }) => calleeName(call) === 'add');
  return [...found.values.map(({ expression }) => expression), ...added.map(({ call }) => call)];
}
