import { expect, it } from 'vitest';

import { wantsColor } from '../../src/cli/color.ts';

it.each([
  ['auto', true, {}, true],
  ['auto', false, {}, false],
  ['always', false, { NO_COLOR: '1' }, true],
  ['never', true, { FORCE_COLOR: '1' }, false],
  ['auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['auto', true, { NO_COLOR: '' }, true],
  ['auto', false, { FORCE_COLOR: '' }, true],
  ['auto', true, { FORCE_COLOR: '0' }, false],
  ['auto', true, { TERM: 'dumb' }, false],
  ['auto', false, { GITHUB_ACTIONS: 'true' }, true],
] as const)('--color %s, terminal %s, %o: %s', (choice, isTTY, env, expected) => {
  expect(wantsColor(choice, { isTTY }, env)).toBe(expected);
});
