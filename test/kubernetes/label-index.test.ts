import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { LabelIndex } from '../../src/kubernetes/label-index.ts';
import { labelSelectorMatches } from '../../src/kubernetes/label-selector.ts';
import type { LabelSelector } from '../../src/kubernetes/label-selector.ts';

const word = fc.constantFrom('a', 'b', 'c', 'a=b', '', '__proto__');
const labels = fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true });
const requirement = fc.record({
  key: word,
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist', 'Other'),
  values: fc.array(word, { maxLength: 2 }),
});
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  { matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 2 }) },
  { requiredKeys: [] },
);

test('selects what a look at every object would', () => {
  fc.assert(
    fc.property(fc.array(labels, { maxLength: 8 }), selector, (all, wanted) => {
      const items = all.map((own, index) => ({ index, own }));
      const found = new LabelIndex(items, ({ own }) => own).select(wanted);
      expect(found).toEqual(items.filter(({ own }) => labelSelectorMatches(wanted, own)));
    }),
  );
});
