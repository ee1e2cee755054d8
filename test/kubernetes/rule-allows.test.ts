import { describe, expect, it } from 'vitest';
import { ruleAllows } from '../../src/kubernetes/authorizer/rule-allows.ts';
import { ruleCases } from './cases/rule-cases.ts';
import { request, rule } from './policy-text.ts';

describe('ruleAllows', () => {
  it.each(ruleCases)('%s: "%s" for "%s": %s', (_reference, ruleText, requestText, allows) => {
    expect(ruleAllows(rule(ruleText), request(requestText))).toBe(allows === 'yes');
  });

  it('never crosses the halves of a rule that the server would have refused', () => {
    const mixed = { ...rule('get core pods one'), nonResourceURLs: ['/metrics'] };
    expect(ruleAllows(mixed, request('get /metrics'))).toBe(true);
    expect(ruleAllows(mixed, request('get /pods'))).toBe(false);
    expect(ruleAllows(mixed, request('get pods@ns:one'))).toBe(true);
  });
});
