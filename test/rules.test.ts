import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { rules } from '../rules/index.ts';
import { findCases } from './harness/cases.ts';

const cases = findCases();

function pages(folder = 'rules'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? pages(`${folder}/${entry.name}`)
      : entry.name.endsWith('.md') && folder !== 'rules'
        ? [`${folder}/${entry.name}`]
        : [],
  );
}

test('ids are unique and are the paths of their files', () => {
  const ids = rules.map(({ meta }) => meta.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !existsSync(`rules/${id}.ts`))).toEqual([]);
});

test('every page and every fixture belongs to a rule', () => {
  const ids = new Set(rules.map(({ meta }) => meta.id));
  expect(pages().filter((path) => !ids.has(path.slice('rules/'.length, -'.md'.length)))).toEqual([]);
  expect(cases.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
});

describe.each(rules.map(({ meta }) => ({ id: meta.id, meta })))('$id', ({ id, meta }) => {
  test('has a page with all its parts', () => {
    const page = readFileSync(`rules/${id}.md`, 'utf8');
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    for (const heading of ['## Why it matters', '## Example', '## How to fix it', '## When to ignore it']) {
      const part = (page.split(`${heading}\n`)[1]?.split('\n## ')[0] ?? '').replaceAll(/<!-- .*? -->/g, '');
      expect(part.trim().length, `${heading} says something`).toBeGreaterThan(20);
    }
  });

  test('has a bad and a good case', () => {
    // What an internal error looks like is tested where one is made.
    if (id === 'input/internal-error') return;
    const sides = new Set(cases.filter((fixture) => fixture.id === id).map(({ side }) => side));
    expect([...sides].sort()).toEqual(['bad', 'good']);
  });

  test('is worded as agreed', () => {
    expect(meta.docs.summary).toMatch(/^Report .+[^.]$/);
    expect(meta.docs.summary.length).toBeLessThanOrEqual(110);
    expect(meta.docs.references.length).toBeGreaterThan(0);
    for (const url of meta.docs.references) expect(url).toMatch(/^https:\/\/\S+$/);
    expect(meta.since).toMatch(/^(?:\d+\.\d+\.\d+|next)$/);
    if (meta.securitySeverity !== undefined) expect(meta.securitySeverity).toMatch(/^(?:10\.0|[0-9]\.[0-9])$/);
  });
});

/** The text of a message function with its parts replaced, to find it in rendered output. */
function fragments(source: string): readonly string[] {
  const literals = source.match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs) ?? [];
  return literals
    .flatMap((literal) => literal.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/))
    .map((part) => part.trim())
    .filter((part) => part.length > 12);
}

test('every message is shown in some snapshot', () => {
  const missing: string[] = [];
  for (const { meta } of rules) {
    if (meta.id === 'input/internal-error') continue;
    const shown = cases
      .filter(({ id, side, snapshot }) => id === meta.id && side === 'bad' && existsSync(snapshot))
      .map(({ snapshot }) => readFileSync(snapshot, 'utf8').replaceAll(/\s+/g, ' '))
      .join('\n');
    for (const [messageId, message] of Object.entries(meta.messages)) {
      const parts = fragments(message.toString());
      const isShown = parts.some((part) => shown.includes(part.replaceAll(/\s+/g, ' ')));
      if (parts.length > 0 && !isShown) missing.push(`${meta.id} ${messageId}`);
    }
  }
  expect(missing).toEqual([]);
});

test('messages begin with a capital or a name, end with a full stop, and never say "invalid"', () => {
  for (const { snapshot, side } of cases) {
    if (side !== 'bad' || !existsSync(snapshot)) continue;
    for (const [, message = ''] of readFileSync(snapshot, 'utf8').matchAll(
      /^(?:error|warning|info)\[[^\]]+\]: (.*)$/gm,
    )) {
      expect(message).toMatch(/^[A-Z"]/);
      // What Prometheus itself would say is quoted as it says it.
      expect(message.replace(/error parsing regexp: [^`]*/g, '')).not.toMatch(/\binvalid\b/i);
    }
  }
});
