import type { LabelSelector } from '../kubernetes/label-selector.ts';
import type { Fields } from './fields.ts';
import { plainMap } from './fields.ts';

/** Reads a label selector. */
export function readSelector(fields: Fields): LabelSelector {
  return {
    matchLabels: plainMap(fields.stringMap('matchLabels')),
    matchExpressions: fields.mappings('matchExpressions').map((requirement) => ({
      key: requirement.string('key')?.value ?? '',
      operator: requirement.string('operator')?.value ?? '',
      values: requirement.strings('values').map(({ value }) => value),
    })),
  };
}
