import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What each layer may import of the project, beside itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  source: [],
  knowledge: [],
  finding: ['source'],
  yaml: ['source'],
  config: ['source', 'yaml', 'finding', 'knowledge'],
  kubernetes: ['source', 'knowledge'],
  prometheus: ['source', 'knowledge'],
  instrumentation: ['source', 'knowledge', 'finding'],
  fix: ['source', 'finding', 'yaml'],
  model: ['source', 'finding', 'knowledge', 'yaml', 'kubernetes', 'prometheus', 'instrumentation', 'config'],
  rule: ['source', 'finding', 'model', 'engine'],
  builders: ['source', 'finding', 'rule', 'model', 'kubernetes', 'prometheus', 'knowledge', 'instrumentation'],
  rules: [
    'source',
    'finding',
    'rule',
    'builders',
    'model',
    'kubernetes',
    'prometheus',
    'knowledge',
    'instrumentation',
    'fix',
  ],
  engine: ['source', 'finding', 'rule', 'model', 'config', 'yaml', 'knowledge'],
  reporters: ['source', 'finding'],
  lint: ['source', 'finding', 'rule', 'model', 'config', 'engine', 'instrumentation', 'reporters', 'knowledge'],
  index: [
    'source',
    'finding',
    'rule',
    'model',
    'config',
    'engine',
    'instrumentation',
    'reporters',
    'lint',
    'rules',
    'fix',
  ],
  inputs: ['source', 'instrumentation', 'finding'],
  cli: [
    'source',
    'finding',
    'rule',
    'rules',
    'model',
    'kubernetes',
    'prometheus',
    'knowledge',
    'config',
    'instrumentation',
    'reporters',
    'lint',
    'inputs',
    'fix',
    'engine',
  ],
  action: ['source', 'finding', 'config', 'reporters', 'lint', 'inputs', 'cli'],
};

/** Layers that only pass types on to the one below; a cycle of types is no cycle of code. */
const typeOnly: readonly (readonly [from: string, to: string])[] = [
  ['rule', 'engine'],
  ['lint', 'reporters'],
  ['model', 'config'],
];

/** Packages and built-in modules, and who may import them. */
const outside: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  yargs: ['cli'],
  'yargs/helpers': ['cli'],
  minimatch: ['inputs', 'cli'],
  ignore: ['inputs'],
  re2js: ['prometheus'],
  fflate: ['yaml'],
  '@typescript-eslint/typescript-estree': ['instrumentation'],
  '@lezer/common': ['instrumentation', 'prometheus'],
  '@lezer/python': ['instrumentation'],
  '@lezer/go': ['instrumentation'],
  '@lezer/java': ['instrumentation'],
  '@prometheus-io/lezer-promql': ['prometheus'],
  sarif: ['reporters'],
  ajv: ['config'],
};

const root = resolve('.');

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function layerOf(path: string): string {
  const parts = relative(root, path).split(/[/\\]/);
  if (parts[0] === 'rules') return 'rules';
  const name = (parts[1] ?? '').replace(/\.ts$/, '');
  if (parts.length > 2) return name;
  return name;
}

/** Every import of a file: static, of types, re-exports and dynamic ones. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const statement = text.slice(text.lastIndexOf('\n', text.lastIndexOf('import', pos)) + 1, pos);
    return { file, target: fileName, isType: /^\s*(?:import|export) type\b/.test(statement) };
  });
}

const files = [...sources('src'), ...sources('rules')].map((path) => resolve(path));
const all = files.flatMap(importsOf);

describe('imports', () => {
  test('go down the layers only', () => {
    const wrong = all
      .filter(({ target }) => target.startsWith('.'))
      .flatMap(({ file, target, isType }) => {
        const from = layerOf(file);
        const to = layerOf(resolve(dirname(file), target));
        const isAllowed =
          from === to
            ? from !== 'rules' || file.endsWith('index.ts') || target.includes('/src/')
            : layers[from]?.includes(to);
        const needsType = typeOnly.some(([a, b]) => a === from && b === to);
        return isAllowed === true && (!needsType || isType) ? [] : [`${relative(root, file)} -> ${target}`];
      });
    expect(wrong).toEqual([]);
  });

  test('every layer is in the table', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => layers[layer] === undefined)).toEqual([]);
  });

  test('packages stay behind the layer that stands for them', () => {
    const wrong = all
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(
        ({ file, target, isType }) =>
          !(isType && target === 'sarif') && outside[target]?.includes(layerOf(file)) !== true,
      )
      .filter(({ file }) => !file.includes('/generated/'))
      .map(({ file, target }) => `${relative(root, file)} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  test('the core touches nothing outside', () => {
    const doors = new Set(['inputs', 'cli', 'action']);
    const wrong = all
      .filter(({ file, target }) => target.startsWith('node:') && !doors.has(layerOf(file)))
      .map(({ file, target }) => `${relative(root, file)} -> ${target}`);
    expect(wrong).toEqual([]);
  });

  test('no module needs itself', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, isType } of all) {
      if (isType || !target.startsWith('.')) continue;
      const to = resolve(dirname(file), target);
      edges.set(file, [...(edges.get(file) ?? []), to]);
    }
    expect(findCycle(edges)?.map((path) => relative(root, path))).toBeUndefined();
  });
});

function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    if (open.includes(file)) return [...open.slice(open.indexOf(file)), file];
    if (done.has(file)) return undefined;
    open.push(file);
    for (const target of edges.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle !== undefined) return cycle;
    }
    open.pop();
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
