import { expect, test } from 'vitest';

import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { collectAllMetrics } from '../../src/instrumentation/markdown-code.ts';
import { metricLanguages } from '../../src/instrumentation/markdown-fragments.ts';
import { loadSourceParsers } from '../../src/instrumentation/source-parsers.ts';
import { textOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';

/** `metric label: the text at the place` for each label that a text's examples fill without bound. */
async function risks(text: string): Promise<readonly string[]> {
  const files = [sourceFile('guide.md', text)];
  const collected = collectAllMetrics(files, await loadSourceParsers(metricLanguages(files)));
  return collected.metrics.flatMap((metric) =>
    labelRisks(metric).map(({ label, at }) => {
      expect(at.file).toBe(files[0]);
      return `${metric.name.value} ${label}: ${textOf(at)}`;
    }),
  );
}

test('metrics that an example only uses are read by their uses', async () => {
  const text = [
    '```python',
    '# Bad',
    'user_actions_total.labels(user_id=user.id).inc()  # \u274c',
    '# Good',
    'user_actions_total.labels(role=user.role).inc()',
    '```',
  ].join('\n');
  expect(await risks(text)).toEqual(['user_actions_total user_id: user.id']);
});

test.each([
  ['ts', 'requests.inc({ userId: request.user.id, method: request.method });\n'],
  ['js', 'requests.labels({ userId: request.user.id }).inc();\n'],
])('in %s, too', async (language, code) => {
  expect(await risks(`\`\`\`${language}\n${code}\`\`\`\n`)).toEqual(['requests userId: request.user.id']);
});

test('in go, too', async () => {
  const code = 'requests.With(prometheus.Labels{"path": r.URL.Path}).Inc()\n';
  expect(await risks(`\`\`\`go\n${code}\`\`\`\n`)).toEqual(['requests path: r.URL.Path']);
});

test('declarations need no import in an example', async () => {
  const code = 'REQUESTS = Counter("requests_total", "Requests", ["email"])\n';
  expect(await risks(`\`\`\`python\n${code}\`\`\`\n`)).toEqual(['requests_total email: "email"']);
});

test('indented blocks keep their places', async () => {
  const code =
    "   ```ts\n   import { Counter } from 'prom-client';\n   const c = new Counter({ name: 'c_total', help: 'C', labelNames: ['user_id'] });\n   ```\n";
  expect(await risks(`1. Count:\n\n${code}`)).toEqual(["c_total user_id: 'user_id'"]);
});

test('what leaves things out is no mistake', async () => {
  const files = [sourceFile('guide.md', "```ts\nimport { Counter } from 'prom-client';\nnew Counter({ ... });\n```\n")];
  expect(collectAllMetrics(files, await loadSourceParsers(metricLanguages(files))).problems).toEqual([]);
});

test('names in examples that are no metrics load no parser', () => {
  const text = '```python\nprint(x)\n```\n\n```ts\nconst a = new Map();\na.set({ b: 1 }, 2);\n```\n';
  expect([...metricLanguages([sourceFile('guide.md', text)])]).toEqual([]);
});
