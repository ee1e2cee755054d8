// Writes the files of a new rule: the rule, its page, a bad and a good example.
// Usage: npm run new-rule family/what-is-wrong
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { families } from './generate/rule-files.mjs';

const [id = ''] = process.argv.slice(2);
const [family, name] = id.split('/');
if (!families.includes(family) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name ?? '')) {
  process.stderr.write(`Name the rule as in "rbac/wildcard-verb". Families: ${families.join(', ')}.\n`);
  process.exit(2);
}

const files = {
  [`rules/${id}.ts`]: `import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = defineRule({
  meta: {
    id: '${id}',
    severity: 'warning',
    confidence: 'high',
    preset: 'strict',
    since: 'next',
    docs: {
      summary: 'Report …',
      references: ['https://…'],
    },
    messages: {
      found: ({ object }: { readonly object: string }) => \`\${object} …, so ….\`,
    },
  },
  check({ workspace, report }) {
    // Ask the workspace, report places.
  },
});
export default rule;
`,
  [`rules/${id}.md`]: `# ${id}

<!-- generated:head -->
<!-- /generated:head -->

## Why it matters

## Example

<!-- generated:example -->
<!-- /generated:example -->

## How to fix it

## When to ignore it

## References

<!-- generated:references -->
<!-- /generated:references -->
`,
  [`fixtures/rules/${id}/bad/example.yaml`]: `# expect-next-line: ${id}\n`,
  [`fixtures/rules/${id}/good/example.yaml`]: '',
};

for (const [path, text] of Object.entries(files)) {
  if (existsSync(path)) {
    process.stderr.write(`${path} is there already and stays as it is.\n`);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
