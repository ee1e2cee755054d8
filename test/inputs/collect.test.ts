import { Buffer } from 'node:buffer';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { collect } from '../../src/inputs/collect.ts';
import type { CollectOptions, Collected } from '../../src/inputs/collect.ts';
import { decode } from '../../src/inputs/decode.ts';
import { temporaryTree } from './temporary-tree.ts';

function run(cwd: string, options: Partial<CollectOptions> = {}): Promise<Collected> {
  return collect({
    cwd,
    paths: ['.'],
    exclude: [],
    respectIgnoreFiles: true,
    trackedOnly: false,
    env: {},
    stdin: chunks(),
    stdinFilename: '<stdin>',
    ...options,
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- standard input is asynchronous, these chunks are not
async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  const text = 'kind: Röle\r\n# 🙂\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', bigEndian(`\ufeff${text}`)],
  ])('reads %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  it('reads UTF-16 without a byte order mark', () => {
    expect(decode(Buffer.from('kind: Role', 'utf16le'))).toEqual({ text: 'kind: Role', encoding: 'utf-16le' });
    expect(decode(bigEndian('kind: Role'))).toEqual({ text: 'kind: Role', encoding: 'utf-16be' });
  });

  it('says what is no text', () => {
    expect(decode(Buffer.from([0x7f, 0x45, 0, 0, 1]))).toEqual({ reason: 'is binary' });
    expect(decode(Buffer.from('\xff\xfea\0b', 'latin1'))).toEqual({
      reason: 'is UTF-16 with half a character at its end',
    });
    expect(decode(Buffer.from('\xff\xfe\0\0a\0\0\0', 'latin1'))).toEqual({
      reason: 'is UTF-32, which nothing here reads',
    });
  });

  it('decodes what is not quite UTF-8, and says where', () => {
    expect(decode(Buffer.from('a: 1\nb: caf\xe9\nc: 2\n', 'latin1'))).toEqual({
      text: 'a: 1\nb: caf\ufffd\nc: 2\n',
      encoding: 'utf-8',
      problem: 'is not UTF-8 in line 2, so the API server refuses it',
    });
  });

  it('reads an empty file', () => {
    expect(decode(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('collect', () => {
  it('reads files of all sizes through one buffer', async () => {
    const large = `# ${'x'.repeat(700_000)}\n`;
    const root = temporaryTree({ 'a.yaml': 'kind: A\n', 'b.yaml': large, 'c.yaml': 'kind: C\n', 'd.yaml': '' });
    const { files } = await run(root);
    expect(files.map((file) => file.text)).toEqual(['kind: A\n', large, 'kind: C\n', '']);
  });

  it('keeps source code only where metrics may be in it', async () => {
    const root = temporaryTree({
      'src/metrics.ts': "import { Counter } from 'prom-client';\n",
      'src/use.ts': 'requests.inc({ path });\n',
      'src/other.ts': 'export const a = 1;\n',
      'src/metrics.test.ts': "import { Counter } from 'prom-client';\n",
    });
    const collected = await run(root);
    expect(collected.files.map((file) => file.path)).toEqual(['src/metrics.ts', 'src/use.ts']);
    expect(collected.hasSourceCode).toBe(true);
    expect(collected.skipped).toEqual({ unrelated: 0, 'no-metrics': 2 });
    const calls = temporaryTree({ 'move.js': 'cursor.dec(1);\n' });
    expect(await run(calls)).toMatchObject({ files: [], hasSourceCode: false, skipped: { 'no-metrics': 1 } });
  });

  it('reads every other file where one cannot be read', async () => {
    const root = temporaryTree({
      'a.yaml': 'kind: A\n',
      'b.yaml': 'x',
      'bin.json': new Uint8Array([1, 0, 2, 0, 0]),
      'huge.yaml': new Uint8Array(64 * 1024 * 1024 + 1).fill(32),
      'latin.yaml': Buffer.from('# caf\xe9\n', 'latin1'),
    });
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) chmodSync(join(root, 'b.yaml'), 0);
    const { files, unreadable } = await run(root);
    expect(files.map((file) => file.path)).toEqual(['a.yaml', ...(isRoot ? ['b.yaml'] : []), 'latin.yaml']);
    expect(unreadable).toEqual([
      ...(isRoot ? [] : [{ path: 'b.yaml', reason: 'may not be read by this user' }]),
      { path: 'bin.json', reason: 'is binary' },
      { path: 'huge.yaml', reason: 'is larger than 64 MiB; exclude it, or split it' },
      { path: 'latin.yaml', reason: 'is not UTF-8 in line 1, so the API server refuses it' },
    ]);
  });

  it('reads standard input beside files', async () => {
    const root = temporaryTree({ 'a.yaml': 'kind: A\n' });
    const stdin = chunks('kind: R\xc3', '\xb6le\n');
    const { files } = await run(root, { paths: ['-', 'a.yaml'], stdin, stdinFilename: 'x.yaml' });
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      ['a.yaml', 'kind: A\n'],
      ['x.yaml', 'kind: Röle\n'],
    ]);
  });
});
