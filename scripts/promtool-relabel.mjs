// Compares our relabelling with Prometheus' own over generated cases, and reports how often they agree.
//
//   node scripts/promtool-relabel.mjs [--cases 500] [--seed 1]            promtool on PATH, or $PROMTOOL
//   node scripts/promtool-relabel.mjs --go 0.316.0 [--cases 5000]         package model/relabel of that Go module
//
// promtool is fed with static targets whose labels stand for discovered ones. What Prometheus 2 does otherwise is known
// from its version: default ports, `.` without line breaks, ASCII label names, label maps in sorted order.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    go: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'promtool-relabel-'));
const random = generator(Number(options.seed));
const targetsPerRun = 5;

const names = [
  '__meta_kubernetes_namespace',
  '__meta_kubernetes_pod_label_app',
  '__meta_kubernetes_pod_label_app_kubernetes_io_name',
  '__meta_kubernetes_pod_annotation_prometheus_io_port',
  '__tmp_a',
  'a',
  'b',
  'c1',
  'c2',
  'job_name',
];
const targets = ['a', 'b', 'd', '__tmp_b', 'x_$1', '${1}_y', '$1', 'c1', '${2}', 'dash-name', '0a', 'na.me', 'é', ''];
const texts = [
  'foo',
  'bar',
  'foo-bar',
  'a;b',
  '10.0.0.1:80',
  '[fe80::1]:9100',
  '8080',
  '',
  'Größe ſ',
  'ΑΣ',
  'x\ny',
  'true',
  'kube-system',
  'a b',
  '$1',
  'aaaa',
  '😀x',
];
const replacements = [
  '$1',
  '${1}',
  '$1_x',
  '${1}_x',
  '$$1',
  'x',
  '',
  '$2',
  '$1:$2',
  '${name}',
  '$',
  '$0',
  '${1',
  '$01',
  'a$',
  '$10',
  '$é',
];
const valueExpressions = [
  '(.*)',
  '(.+)',
  '.*',
  'foo',
  '(foo|bar)',
  'f(o*)(.*)',
  '([^:]+)(?::\\d+)?',
  '([^;]*);(.*)',
  '(?i)FOO.*',
  '(?P<name>[a-z]+)-?.*',
  '\\d+',
  '[a-z]+',
  '^foo$',
  'a)|(b',
  '(',
  '[[:upper:]]\\w*',
  '(?:x|y)*',
  '\\pL+',
  '(?<name>.)',
  '(a|aa)+',
  '\\bfoo\\b.*',
  '.{3,5}',
  '(?s).*',
  '(?-s).*',
  '(?m)^x$',
  '\\Qa;b\\E',
  '[^a]*?(.)',
  '(a?)(a??)a*',
  '',
];
const nameExpressions = [
  '__meta_kubernetes_(.+)',
  '__meta_kubernetes_pod_label_(.+)',
  '(.*)',
  '(a|b)',
  'c(\\d)',
  '(.)',
  '.+_(.+)',
  '__.*',
  '[a-c]\\d?',
  'job_(name)',
  '',
  '(',
  '(?i)A',
  '(.+?)_(.+)',
];

try {
  const ours = await bundle();
  const report = options.go === undefined ? compareWithPromtool(ours) : compareWithGo(ours, options.go);
  process.stdout.write(
    `${report.agreed} of ${report.total} cases agree with ${report.oracle}, ${report.unjudged} left open\n`,
  );
  for (const difference of report.differences.slice(0, options.verbose ? Infinity : 3)) {
    process.stdout.write(`${JSON.stringify(difference, null, 2)}\n`);
  }
  process.exitCode = report.agreed === report.total ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundle() {
  const outfile = path.join(folder, 'ours.mjs');
  const source = ['apply', 'label-builder', 'rule', 'validate']
    .map((name) => `export * from './src/prometheus/relabel/${name}.ts';`)
    .concat("export * from './src/prometheus/target-population.ts';")
    .join('\n');
  await build({
    stdin: { contents: source, resolveDir: path.join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function compareWithPromtool(ours) {
  const promtool = process.env.PROMTOOL ?? 'promtool';
  const version = execFileSync(promtool, ['--version'], { encoding: 'utf8' });
  const dialect = /version 2\./.test(version) ? 'prometheus-2' : 'prometheus-3';
  const result = emptyReport(`promtool ${/version ([^+ ,]+)/.exec(version)?.[1] ?? '?'}`);
  while (result.total < Number(options.cases)) {
    const rules = list(1 + pick(4), () => rule(dialect));
    const targets = list(targetsPerRun, () => ({ ...labels(), __address__: `h${pick(90)}:${1 + pick(9)}` }));
    const file = path.join(folder, 'prometheus.json');
    const job = {
      job_name: 'job',
      static_configs: targets.map(({ __address__: address, ...rest }) => ({ targets: [address], labels: rest })),
      relabel_configs: rules.map(toYaml),
    };
    writeFileSync(file, yaml({ scrape_configs: [job] }));
    const resolved = rules.map((written) => ours.resolveRelabelRule(written, written));
    const problems = resolved.flatMap((each) => ours.validateRelabelRule(each, { dialect }));
    const run = spawnSync(promtool, ['check', 'service-discovery', '--timeout=150ms', file, 'job'], {
      encoding: 'utf8',
    });
    if (problems.length > 0 || run.status !== 0) {
      // Prometheus stops at the first problem; we must have said the same among all of ours.
      const agrees = run.status !== 0 && problems.some(({ message }) => run.stderr.includes(message));
      tally(result, agrees, { rules: job.relabel_configs, ours: problems, theirs: run.stderr });
      continue;
    }
    const expected = JSON.parse(run.stdout).map((target) => sortedJson(target.error ? { error: true } : target.labels));
    const actual = targets.map((target) => {
      const outcome = ours.populateTarget(
        {
          jobName: 'job',
          intervalMilliseconds: 60_000,
          timeoutMilliseconds: 10_000,
          metricsPath: '/metrics',
          scheme: 'http',
          params: new Map(),
          relabelRules: resolved,
        },
        new Map([['__address__', target.__address__]]),
        new Map(Object.entries(target)),
        { dialect, trace: true },
      );
      if (writesTwice(outcome.relabelling)) return undefined;
      if (outcome.kind === 'failed') return sortedJson({ error: true });
      return sortedJson(outcome.kind === 'active' ? Object.fromEntries(outcome.labels) : {});
    });
    const theirs = new Set(expected);
    for (const [index, each] of actual.entries()) {
      if (each === undefined) continue;
      tally(result, theirs.has(each), {
        rules: job.relabel_configs,
        target: targets[index],
        ours: each,
        theirs: expected,
      });
    }
  }
  return result;
}

/** A labelmap that writes a name twice: its order is that of the release, sorted up to 2.42. */
function writesTwice({ steps, collisions }) {
  if (collisions.length > 0) return true;
  return steps.some(({ rule: { action }, changes }) => {
    const written = changes.map(({ name }) => name);
    return action === 'labelmap' && new Set(written).size < written.length;
  });
}

function compareWithGo(ours, version) {
  const cases = list(Number(options.cases), () => ({
    labels: labels(),
    rules: list(1 + pick(4), () => rule('prometheus-3')),
    scheme: pick(3) === 0 ? 'legacy' : 'utf8',
  }));
  const answers = askGo(version, cases);
  const result = emptyReport(`model/relabel v${version}`);
  for (const [index, { labels: input, rules, scheme }] of cases.entries()) {
    const resolved = rules.map((written) => ours.resolveRelabelRule(written, written));
    const problems = resolved.flatMap((each) => ours.validateRelabelRule(each, { scheme }));
    const answer = answers[index];
    if (answer.error || problems.length > 0) {
      const agrees = problems.some(({ message }) => message === answer.error);
      tally(result, agrees, { rules, scheme, ours: problems, theirs: answer });
      continue;
    }
    // A sample's labels are sorted, as those that Go's builder starts from.
    const builder = ours.LabelBuilder.ofSample(Object.entries(input));
    const outcome = ours.applyRelabelRules(builder, resolved, { scheme });
    // A group name that is given twice is left open: Go takes it, the port of RE2 does not.
    if (outcome.kind === 'unjudged') {
      result.unjudged += 1;
      continue;
    }
    const kept = outcome.kind === 'kept' ? Object.fromEntries(builder.labels()) : null;
    const agrees = sortedJson(kept) === sortedJson(answer.keep ? (answer.labels ?? {}) : null);
    tally(result, agrees, { input, rules, scheme, ours: kept, theirs: answer });
  }
  return result;
}

function askGo(version, cases) {
  writeFileSync(
    path.join(folder, 'go.mod'),
    `module oracle\n\ngo 1.24\n\nrequire github.com/prometheus/prometheus v${version}\n`,
  );
  writeFileSync(
    path.join(folder, 'main.go'),
    `package main

import (
	"encoding/json"
	"os"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/relabel"
	"go.yaml.in/yaml/v2"
)

type testCase struct {
	Labels map[string]string
	Rules  string
	Scheme string
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	answers := make([]map[string]any, len(cases))
	for i, c := range cases {
		answers[i] = answer(c)
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}

func answer(c testCase) map[string]any {
	scheme := model.UTF8Validation
	if c.Scheme == "legacy" {
		scheme = model.LegacyValidation
	}
	var rules []*relabel.Config
	if err := yaml.UnmarshalStrict([]byte(c.Rules), &rules); err != nil {
		return map[string]any{"error": err.Error()}
	}
	for _, rule := range rules {
		if err := rule.Validate(scheme); err != nil {
			return map[string]any{"error": err.Error()}
		}
	}
	builder := labels.NewBuilder(labels.FromMap(c.Labels))
	keep := relabel.ProcessBuilder(builder, rules...)
	return map[string]any{"keep": keep, "labels": builder.Labels().Map()}
}
`,
  );
  const environment = { ...process.env, GOFLAGS: '-mod=mod' };
  const input = JSON.stringify(cases.map((each) => ({ ...each, rules: yaml(each.rules.map(toYaml)) })));
  const output = execFileSync('go', ['run', '.'], {
    cwd: folder,
    env: environment,
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(output);
}

function rule(dialect) {
  const action = choose([
    'replace',
    'replace',
    'replace',
    'keep',
    'drop',
    'labelmap',
    'labelmap',
    'labeldrop',
    'labelkeep',
    'hashmod',
    'lowercase',
    'uppercase',
    'keepequal',
    'dropequal',
    'Keep',
    'nonsense',
  ]);
  const written = { action };
  const isLabelAction = action.startsWith('label');
  const isPlain = ['hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'].includes(action);
  const careless = pick(12) === 0;
  if (!isLabelAction || careless) written.sourceLabels = list(pick(4), () => choose(names));
  if ((!isLabelAction && pick(4) === 0) || careless) written.separator = choose([';', '', ',', '-', '$']);
  if ((!isPlain && pick(6) > 0) || careless) written.regex = regex(isLabelAction);
  if (isPlain || action === 'replace' || careless) written.targetLabel = choose(targets);
  if (careless && pick(3) === 0) delete written.targetLabel;
  // Up to 2.42, references to groups were let pass where nothing expands them.
  if (dialect === 'prometheus-2' && isPlain && written.targetLabel?.includes('$')) written.targetLabel = 'd';
  if (action === 'hashmod' && !(careless && pick(2) === 0))
    written.modulus = BigInt(choose(['1', '2', '7', '1000', '18446744073709551615']));
  if (action === 'labelmap' ? pick(2) === 0 : (action === 'replace' && pick(4) > 0) || careless) {
    written.replacement =
      action === 'labelmap'
        ? choose(['$1', '${1}', 'map_$1', 'all', '$1_x', 'k_${1}_v', '$2$1'])
        : choose(replacements);
  }
  if (dialect === 'prometheus-2' && written.regex?.includes('(?<')) written.regex = '(.*)';
  return written;
}

function toYaml(written) {
  const fields = {
    action: written.action,
    source_labels: written.sourceLabels,
    separator: written.separator,
    regex: written.regex,
    modulus: written.modulus?.toString(),
    target_label: written.targetLabel,
    replacement: written.replacement,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** JSON is YAML; a modulus of 64 bits is a number that JavaScript cannot hold. */
function yaml(value) {
  return JSON.stringify(value).replace(/"modulus":"(\d+)"/g, '"modulus":$1');
}

function labels() {
  return Object.fromEntries(list(2 + pick(6), () => [choose(names), choose(texts)]));
}

function regex(forNames) {
  const pool = forNames ? nameExpressions : valueExpressions;
  const part = () => choose(pool);
  return choose([
    part,
    part,
    part,
    () => `${part()}|${part()}`,
    () => `(${part()})${choose(['', '?', '*', '+', '{2}', '{1,3}'])}`,
    () => part() + part(),
  ])();
}

function emptyReport(oracle) {
  return { oracle, total: 0, unjudged: 0, agreed: 0, differences: [] };
}

function tally(result, agrees, difference) {
  result.total += 1;
  if (agrees) result.agreed += 1;
  else result.differences.push(difference);
}

function sortedJson(value) {
  return JSON.stringify(value === null ? null : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function list(length, make) {
  return Array.from({ length }, make);
}

function pick(count) {
  return Math.floor(random() * count);
}

function choose(pool) {
  return pool[pick(pool.length)];
}

/** Mulberry32: the same cases for the same seed, everywhere. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
