// Builds dist/: CommonJS bundles without dependencies. Every dynamic import of the sources becomes a file of its own in
// dist/chunks, which is required when it is first needed; esbuild itself splits modules only.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { licensesText } from './third-party-licenses.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = resolve(root, 'dist');

/** Output name -> source of the bundles that somebody calls by name. */
const entries = new Map([
  ['cli.js', 'src/cli/entry.ts'],
  ['action.js', 'src/action/entry.ts'],
  ['index.js', 'src/index.ts'],
]);

/** Absolute source -> name of its chunk, filled while the bundles that need them are built. */
const chunks = new Map();
const packages = new Map();
const warnings = [];

function chunkNameOf(source) {
  const known = chunks.get(source);
  if (known !== undefined) return known;
  const parts = source.split(`${sep}node_modules${sep}`);
  const path = parts.length > 1 ? packageNameIn(parts.at(-1)) : relative(root, source).replace(/^src\//, '');
  const name = `${path
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/-(?:ts|js|mjs|cjs)$/, '')
    .replace(/^-/, '')}.js`;
  if ([...chunks.values()].includes(name)) throw new Error(`Two chunks would be called ${name}.`);
  chunks.set(source, name);
  return name;
}

function packageNameIn(path) {
  const [scope, name] = path.split(sep);
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Leaves dynamic imports to be required from their chunks. */
function lazyChunks(fromChunks) {
  const resolving = Symbol('resolving');
  return {
    name: 'lazy-chunks',
    setup(plugin) {
      plugin.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === resolving || path.startsWith('node:')) return undefined;
        // Packages load what they load; only our own sources are split.
        if (importer.includes(`${sep}node_modules${sep}`)) return undefined;
        const resolved = await plugin.resolve(path, { kind, importer, resolveDir, pluginData: resolving });
        if (resolved.errors.length > 0 || resolved.external) return resolved;
        const name = chunkNameOf(resolved.path);
        return { path: fromChunks ? `./${name}` : `./chunks/${name}`, external: true };
      });
    },
  };
}

/** Packages that few runs use: they are required when one of their exports is first touched. */
const lazyPackages = ['@prometheus-io/lezer-promql', 'fflate', 're2js', 'yaml'];

/** The text of a module whose members are read from a chunk when they are touched. */
function membersOf(names, chunk) {
  const members = names.map((name) => {
    const key = JSON.stringify(name);
    return `  get ${key}() { return require('chunk:${chunk}')[${key}]; },\n`;
  });
  return `module.exports = {\n  __esModule: true,\n${members.join('')}};\n`;
}

/** Sources that few runs use: the readers of source code and of each language, which only a file with metrics needs. */
const lazySources = /\/src\/instrumentation\/(?:(\w+)\/read-\1|(go|java|python)\/\2)\.ts$/;

/** Puts in the place of a package or source an object whose members are read from its chunk. */
function lazyRequires(fromChunks) {
  return {
    name: 'lazy-requires',
    setup(plugin) {
      plugin.onResolve({ filter: /\/(?:read-\w+|go|java|python)\.ts$/ }, ({ path, importer, resolveDir }) => {
        const source = resolve(resolveDir, path);
        return importer !== '' && lazySources.test(source)
          ? { path: relative(root, source), namespace: 'lazy-source' }
          : undefined;
      });
      plugin.onLoad({ filter: /.*/, namespace: 'lazy-source' }, ({ path }) => {
        const names = [...readFileSync(resolve(root, path), 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)].map(
          ([, name]) => name,
        );
        return { contents: membersOf(names, chunkNameOf(resolve(root, path))), resolveDir: root };
      });
      const filter = new RegExp(`^(?:${lazyPackages.join('|')})$`);
      plugin.onResolve({ filter }, ({ path, importer }) =>
        importer === '' || importer.includes(`${sep}node_modules${sep}`) ? undefined : { path, namespace: 'lazy' },
      );
      plugin.onResolve({ filter: /^chunk:/ }, ({ path }) => {
        const name = path.slice('chunk:'.length);
        return { path: fromChunks ? `./${name}` : `./chunks/${name}`, external: true };
      });
      plugin.onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
        const { path: source } = await plugin.resolve(path, { kind: 'import-statement', resolveDir: root });
        return { contents: membersOf(Object.keys(await import(path)), chunkNameOf(source)), resolveDir: root };
      });
    },
  };
}

/**
 * Packages that others take where they are installed and do without where they are not: a bundle does without, and
 * takes nothing from the project that it stands in.
 */
const absentPackages = {
  name: 'absent-packages',
  setup(plugin) {
    plugin.onResolve({ filter: /^(?:supports-color|source-map-support)$/ }, ({ path }) => ({
      path,
      namespace: 'absent',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

async function bundle(source, outfile, fromChunks) {
  const {
    metafile,
    outputFiles,
    warnings: found,
  } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    // A dynamic import becomes a promise of a require: no loader of modules starts.
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    conditions: ['import', 'node'],
    define: { 'import.meta.url': 'importMetaUrl' },
    // Text of one byte a character takes half the time to compile.
    charset: 'ascii',
    legalComments: 'none',
    treeShaking: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [absentPackages, lazyRequires(fromChunks), lazyChunks(fromChunks)],
  });
  warnings.push(...found);
  const [{ text }] = outputFiles;
  // Packages that were written as modules look for their data files beside them; there are none.
  const isAskedForItsPlace = text.includes('importMetaUrl');
  const place = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;\n";
  writeFileSync(outfile, isAskedForItsPlace ? text.replace('\n', `\n${place}`) : text);
  for (const input of Object.keys(metafile.inputs)) {
    const at = input.lastIndexOf('node_modules/');
    if (at === -1) continue;
    const name = packageNameIn(input.slice(at + 'node_modules/'.length));
    packages.set(`${input.slice(0, at)}node_modules/${name}`, name);
  }
  for (const output of Object.values(metafile.outputs)) {
    for (const { path, external } of output.imports) {
      const isKnown = path.startsWith('.') || builtins.has(path.replace(/^node:/, ''));
      if (external && !isKnown)
        throw new Error(`${relative(root, outfile)} would need the package ${path} when it runs.`);
    }
  }
}

const { builtinModules } = await import('node:module');
const builtins = new Set(builtinModules);

rmSync(dist, { recursive: true, force: true });
mkdirSync(resolve(dist, 'chunks'), { recursive: true });
for (const [name, source] of entries) await bundle(resolve(root, source), resolve(dist, name), false);
const built = new Set();
for (;;) {
  const next = [...chunks].find(([source]) => !built.has(source));
  if (next === undefined) break;
  const [source, name] = next;
  built.add(source);
  await bundle(source, resolve(dist, 'chunks', name), true);
}
writeFileSync(resolve(dist, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(resolve(root, 'THIRD-PARTY-LICENSES.md'), licensesText(root, [...packages.keys()]));
for (const warning of warnings) process.stderr.write(`${warning.location?.file ?? ''}: ${warning.text}\n`);
