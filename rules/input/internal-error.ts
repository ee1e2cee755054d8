import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly ruleId: string;
  readonly error: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'input/internal-error',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    phase: 'after',
    docs: {
      summary: 'Report rules that failed, so that their silence is not taken for a clean bill',
      references: ['https://github.com/scrapelint/scrapelint/issues'],
    },
    messages: {
      failed: ({ ruleId, error }: Data) => `The rule ${ruleId} failed, so this run says nothing about it: ${error}.`,
    },
  },
  check({ run, report }) {
    for (const { ruleId, error, file } of run.failures) {
      report({
        message: 'failed',
        data: { ruleId, error },
        at: { file, start: 0, end: 0 },
        help: 'This is a mistake in scrapelint. Please report it with the file that brings it about.',
      });
    }
  },
});
export default rule;
