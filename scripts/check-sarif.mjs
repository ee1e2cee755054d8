// Checks a SARIF file with Microsoft's validator, with the rules for GitHub code scanning: `node scripts/check-sarif.mjs
// <file>`. The validator is 100 MB, so it is no dependency: it is installed into a temporary folder on the first call.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const version = '5.7.0';
const platforms = { linux: 'linux', darwin: 'darwin', win32: 'win32' };

const file = process.argv[2];
if (file === undefined || !existsSync(file)) {
  process.stderr.write('Name the SARIF file to check: node scripts/check-sarif.mjs <file>\n');
  process.exit(2);
}

const messages = validate(install(), resolve(file));
const counts = { error: 0, warning: 0, note: 0 };
for (const { level, text } of messages) {
  counts[level]++;
  if (level !== 'note') process.stdout.write(`${level}: ${text}\n`);
}
const noteRules = [...new Set(messages.filter(({ level }) => level === 'note').map(({ ruleId }) => ruleId))].sort();
process.stdout.write(
  `${file}: ${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes` +
    (noteRules.length > 0 ? ` (${noteRules.join(', ')})\n` : '\n'),
);
process.exitCode = counts.error + counts.warning > 0 ? 1 : 0;

/** Path of the validator's binary for this platform; the wrapper package would cut "Sarif;Ghas" at the semicolon. */
function install() {
  const folder = join(tmpdir(), `sarif-multitool-${version}`);
  const name = `@microsoft/sarif-multitool-${platforms[process.platform] ?? 'linux'}`;
  const binary = join(folder, 'node_modules', name, `Sarif.Multitool${process.platform === 'win32' ? '.exe' : ''}`);
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
    execFileSync('npm', ['install', ...options, `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  // Its own install script would do this, but npm may be told to run none.
  chmodSync(binary, 0o755);
  return binary;
}

/** What the validator says; it exits with 0 whatever it finds, so its own report is read. */
function validate(binary, input) {
  const output = join(tmpdir(), `check-sarif-${process.pid}.sarif`);
  const kinds = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note'];
  try {
    execFileSync(binary, ['validate', input, ...kinds, '--output', output, '--log', 'ForceOverwrite'], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return messagesOf(JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(output, { force: true });
  }
}

function messagesOf(log) {
  const [run] = log.runs;
  const failed = run.invocations?.some(({ executionSuccessful }) => !executionSuccessful) ?? false;
  const notifications = run.invocations?.flatMap((invocation) => invocation.toolExecutionNotifications ?? []) ?? [];
  const broken = notifications
    .filter(() => failed)
    .map(({ message }) => said('error', 'validator', message.text ?? ''));
  const results = run.results.map((result) => {
    const descriptor = run.tool.driver.rules.find(({ id }) => id === result.ruleId);
    const template = descriptor?.messageStrings?.[result.message.id]?.text ?? result.message.text ?? '';
    const values = result.message.arguments ?? [];
    const text = template.replace(/\{(\d+)\}/g, (placeholder, index) => values[Number(index)] ?? placeholder);
    return said(result.level ?? 'warning', result.ruleId, text);
  });
  return [...broken, ...results];
}

function said(level, ruleId, text) {
  return { level, ruleId, text: `${ruleId}: ${text}` };
}
