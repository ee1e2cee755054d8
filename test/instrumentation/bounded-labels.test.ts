import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { loadSourceParsers } from '../../src/instrumentation/source-parsers.ts';
import { lint } from '../../src/lint.ts';
import { regionOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Config } from '../../src/config/config.ts';

const folder = 'fixtures/cli/labels-bounded/input';
const read = (name: string) => sourceFile(name, readFileSync(`${folder}/${name}`, 'utf8'));

async function places(config: Config): Promise<readonly string[]> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const sourceParsers = await loadSourceParsers(['go']);
  const { findings } = lint(names.map(read), { rules, config, today: '2026-01-01', sourceParsers });
  return findings.map(({ ruleId, primary }) => `${primary.file.path}:${regionOf(primary).start.line} ${ruleId}`);
}

test('labels that the configuration calls bounded are risks no more, in code and in rules', async () => {
  const configured = await readConfig(read('.scrapelint.yaml'), []);
  if ('problems' in configured) throw new Error('The configuration has mistakes.');
  expect(await places(configured.config)).toEqual([
    'ingester.go:28 cardinality/metric-label',
    'ingester.go:28 cardinality/metric-label',
    'rules.yaml:9 cardinality/rule-keeps-label',
  ]);
  expect(await places(defaultConfig)).toHaveLength(8);
});
