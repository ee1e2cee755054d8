import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { defaultEngine } from '../../src/cli/default-engine.ts';
import { temporaryTree } from '../inputs/temporary-tree.ts';
import { runMain } from './run-main.ts';

const config = 'scrape_configs:\n  - job_name: api\n    static_configs: [{targets: ["api:80"]}]\n';

it('writes a page with diagrams where one is asked for, the same each time', async () => {
  const root = temporaryTree({ 'prometheus.yml': config });
  const arguments_ = ['prometheus.yml', '--no-config', '--format', 'html=out/report.html', '--format', 'json'];
  const { exitCode, stdout } = await runMain(arguments_, { cwd: root, engine: defaultEngine });
  const page = readFileSync(join(root, 'out/report.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('http://api:80/metrics');
  expect(stdout).not.toContain('picture');
  const again = await runMain(['prometheus.yml', '--no-config', '--format', 'html'], {
    cwd: root,
    engine: defaultEngine,
  });
  expect(again.stdout).toBe(page);
  expect(again.exitCode).toBe(exitCode);
});
