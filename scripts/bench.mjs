// Measures whole runs over three sets of files that are replicated from a folder of real manifests, beside bare Node, a
// script that only walks and reads, and the tools of others that are on PATH.
// Usage: npm run bench [-- --corpus FOLDER --rounds N --json FILE]
// Medians of several rounds in rotated order, after one warm-up. Machines are noisy: compare within one run.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : process.argv[at + 1];
};
const corpus = resolve(option('corpus', join(root, '../shared/corpus')));
const rounds = Number(option('rounds', '5'));
if (!existsSync(corpus)) {
  process.stderr.write(`There is no folder ${corpus} to replicate. Name one with --corpus.\n`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'scrapelint-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** Files that are manifests or configuration; templates are left out, since no tool reads them. */
function sources() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.ya?ml$/.test(entry.name) && !/\/templates\/|config\/testdata/.test(path)) found.push(path);
    }
  };
  walk(corpus);
  return found.sort().filter((path) => !readFileSync(path, 'utf8').includes('{{'));
}

/** Copies files into a set, with names of objects changed in each replica so that they do not repeat. */
function makeSet(name, files, count, largest) {
  const folder = join(work, name);
  const small = files.filter((path) => statSync(path).size <= largest);
  for (let at = 0; at < count; at += 1) {
    const source = small[at % small.length];
    const replica = Math.floor(at / small.length);
    const target = join(folder, `r${replica}`, relative(corpus, source));
    mkdirSync(dirname(target), { recursive: true });
    if (replica === 0) cpSync(source, target);
    else
      writeFileSync(
        target,
        readFileSync(source, 'utf8').replaceAll(/^(\s*name: )([a-z][\w-]*)$/gm, `$1$2-r${replica}`),
      );
  }
  return folder;
}

const walker = join(work, 'walk.cjs');
writeFileSync(
  walker,
  `const fs = require('node:fs'), path = require('node:path');
const buffer = Buffer.allocUnsafe(1 << 24); let bytes = 0; const stack = [process.argv[2]];
for (let folder; (folder = stack.pop()) !== undefined; ) for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
  const file = path.join(folder, entry.name);
  if (entry.isDirectory()) stack.push(file);
  else { const fd = fs.openSync(file); bytes += fs.readSync(fd, buffer, 0, buffer.length, 0); fs.closeSync(fd); }
}`,
);

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const files = sources();
const sets = [
  ['50 files', makeSet('small', files, 50, 20_000)],
  ['1,000 files', makeSet('medium', files, 1000, 2_000_000)],
  ['10,000 files', makeSet('large', files, 10_000, 200_000)],
];
const env = { ...process.env, NO_COLOR: '1' };
// Node 20 reads this file at each start; it is no part of what is compared.
delete env.NODE_EXTRA_CA_CERTS;

function commandsFor(folder) {
  const list = [
    ['node -e 0', process.execPath, ['-e', '0']],
    ['walk and read', process.execPath, [walker, folder]],
    [
      'scrapelint',
      process.execPath,
      [join(root, 'bin/scrapelint.js'), folder, '--format', `json=${join(work, 'out.json')}`, '-q'],
    ],
    [
      'scrapelint --parse-all',
      process.execPath,
      [join(root, 'bin/scrapelint.js'), folder, '--parse-all', '--format', `json=${join(work, 'out.json')}`, '-q'],
    ],
  ];
  if (onPath('kube-linter')) list.push(['kube-linter', 'kube-linter', ['lint', folder, '--format', 'json']]);
  if (onPath('kubeconform'))
    list.push([
      'kubeconform',
      'sh',
      ['-c', `kubeconform -schema-location /nowhere -ignore-missing-schemas -n 2 -output json '${folder}'`],
    ]);
  if (onPath('kube-score'))
    list.push([
      'kube-score',
      'sh',
      ['-c', `find '${folder}' -name '*.y*ml' -print0 | xargs -0 kube-score score -o json`],
    ]);
  return list;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function time(command, args) {
  const start = performance.now();
  const { error } = spawnSync(command, args, { env, stdio: 'ignore', maxBuffer: 1 << 28 });
  if (error) throw error;
  return performance.now() - start;
}

const results = [];
for (const [name, folder] of sets) {
  const commands = commandsFor(folder);
  const times = new Map(commands.map(([label]) => [label, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let at = 0; at < commands.length; at += 1) {
      const [label, command, args] = commands[(at + round) % commands.length];
      const milliseconds = time(command, args);
      if (round > 0) times.get(label).push(milliseconds);
    }
  }
  const bare = median(times.get('node -e 0'));
  const read = median(times.get('walk and read'));
  process.stdout.write(`\n${name}\n`);
  for (const [label, values] of times) {
    const value = median(values);
    results.push({ set: name, label, milliseconds: value, toBareNode: value / bare, toWalkAndRead: value / read });
    process.stdout.write(
      `  ${label.padEnd(24)} ${value.toFixed(0).padStart(7)} ms  ${(value / bare).toFixed(2).padStart(7)} x bare Node  ${(value / read).toFixed(2).padStart(7)} x walk and read\n`,
    );
  }
}

// One configuration of many jobs, beside promtool.
if (onPath('promtool')) {
  const job = (n) =>
    `  - job_name: job-${n}\n    static_configs:\n      - targets: ["host-${n}:9100"]\n    relabel_configs:\n      - source_labels: [__address__]\n        regex: "(.+):.*"\n        target_label: instance\n`;
  process.stdout.write('\nprometheus.yml\n');
  for (const count of [1, 100, 1000]) {
    const path = join(work, `prometheus-${count}.yml`);
    writeFileSync(path, `scrape_configs:\n${Array.from({ length: count }, (_, n) => job(n)).join('')}`);
    const ours = [];
    const theirs = [];
    for (let round = 0; round <= rounds; round += 1) {
      const a = time(process.execPath, [join(root, 'bin/scrapelint.js'), path, '-q']);
      const b = time('promtool', ['check', 'config', path]);
      if (round === 0) continue;
      ours.push(a);
      theirs.push(b);
    }
    process.stdout.write(
      `  ${String(count).padStart(5)} jobs: scrapelint ${median(ours).toFixed(0)} ms, promtool ${median(theirs).toFixed(0)} ms, ratio ${(median(ours) / median(theirs)).toFixed(2)}\n`,
    );
    results.push({
      set: `${count} jobs`,
      label: 'scrapelint',
      milliseconds: median(ours),
      toPromtool: median(ours) / median(theirs),
    });
  }
}
const json = option('json', undefined);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, undefined, 2)}\n`);
