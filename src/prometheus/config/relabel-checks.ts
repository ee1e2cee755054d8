import type { NameValidationScheme } from '../label-name.ts';
import type { RegexpDialect } from '../regexp.ts';
import type { RelabelRule, WrittenRelabelRule } from '../relabel/rule.ts';
import { resolveRelabelRule } from '../relabel/rule.ts';
import { validateRelabelRule } from '../relabel/validate.ts';
import type { Report } from './check.ts';
import type { StructValue } from './value.ts';

/** A decoded `relabel.Config` as a rule whose source is the struct itself. */
export function relabelRuleOf(value: StructValue): RelabelRule<StructValue> {
  const modulus = value.value('modulus');
  const written: WrittenRelabelRule = {
    action: textOf(value, 'action'),
    separator: textOf(value, 'separator'),
    regex: textOf(value, 'regex'),
    targetLabel: textOf(value, 'target_label'),
    replacement: textOf(value, 'replacement'),
    sourceLabels: sourceLabelsOf(value),
    modulus: modulus?.kind === 'scalar' ? modulus.integer : undefined,
  };
  return resolveRelabelRule(written, value);
}

/** Reports everything that Prometheus refuses in the rules of a field, empty entries included. */
export function checkRelabelRules(
  owner: StructValue,
  field: string,
  whenNull: string,
  options: { readonly scheme: NameValidationScheme; readonly dialect?: RegexpDialect },
  report: Report,
): void {
  for (const item of owner.items(field)) {
    if (item.kind === 'null') report('scrape/null-entry', whenNull, nullAnchor(item.node.anchor, owner, field));
    if (item.kind !== 'struct') continue;
    const rule = relabelRuleOf(item);
    for (const problem of validateRelabelRule(rule, options)) {
      // What could not be decoded was reported there; a source label too.
      if (item.isInvalid(problem.field) || problem.field === 'source_labels') {
        if (problem.kind !== 'forbidden-field') continue;
      }
      const at = problem.kind === 'forbidden-field' ? item.keyAt(problem.field) : item.at(problem.field);
      report(`relabel/${problem.kind}`, problem.message, at);
    }
  }
}

/** The place of an empty list entry: its own, where it has any text, else that of the list's key. */
export function nullAnchor(anchor: StructValue['node']['anchor'], owner: StructValue, field: string): typeof anchor {
  return anchor.end > anchor.start ? anchor : owner.keyAt(field);
}

function textOf(value: StructValue, name: string): string | null | undefined {
  const field = value.value(name);
  if (field === undefined || field.kind === 'invalid') return undefined;
  return field.kind === 'scalar' ? field.text : null;
}

function sourceLabelsOf(value: StructValue): readonly string[] | undefined {
  const field = value.value('source_labels');
  if (field?.kind !== 'list') return undefined;
  return field.items.map((item) => (item.kind === 'scalar' ? item.text : '')).filter((name) => name !== '');
}
