import { mkdirSync, mkdtempSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { defaultEngine } from '../../src/cli/default-engine.ts';
import { runMain } from './run-main.ts';
import type { RanMain } from './run-main.ts';

const role = `# Read by Prometheus.
apiVersion: rbac.authorization.k8s.io/v1beta1
kind: ClusterRole
metadata:
  name: prometheus
  namespace: monitoring # wrong
rules:
  # Discovery.
  - apiGroups: [""]
    resources: [pods, services]
    verbs: [list, watch, list]
  - apiGroups: [""]
    resources: [services, pods]
    verbs: [watch, list]
  # The rest.
  - apiGroups: [""]
    resources: [endpoints]
    verbs: [List]
`;

const fixed = `# Read by Prometheus.
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: prometheus
rules:
  # Discovery.
  - apiGroups: [""]
    resources: [pods, services]
    verbs: [list, watch]
  # The rest.
  - apiGroups: [""]
    resources: [endpoints]
    verbs: [List]
`;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'scrapelint-fix-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

function run(cwd: string, args: readonly string[], stdin?: string): Promise<RanMain> {
  return runMain(args, { cwd, engine: defaultEngine, ...(stdin === undefined ? {} : { stdin }) });
}

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

test('--fix writes safe fixes and reports the rest', async () => {
  const cwd = folder({ 'role.yaml': role });
  const { exitCode, stdout, stderr } = await run(cwd, ['--fix', '--format', 'concise', '--select', 'rbac/*']);
  expect(read(cwd, 'role.yaml')).toBe(fixed);
  expect(stdout).toContain('rbac/verb-case');
  expect(stdout).not.toContain('rbac/duplicate-rule');
  expect(stderr).toBe('Fixed 4 findings in 1 file.\n');
  expect(exitCode).toBe(1);
});

test('--unsafe-fixes makes the others, too', async () => {
  const cwd = folder({ 'role.yaml': role });
  const { exitCode } = await run(cwd, ['--fix', '--unsafe-fixes']);
  expect(read(cwd, 'role.yaml')).toBe(fixed.replace('List', 'list'));
  expect(exitCode).toBe(0);
});

test('--diff shows and writes nothing', async () => {
  const cwd = folder({ 'deploy/role.yaml': role });
  const { exitCode, stdout, stderr } = await run(cwd, ['--diff']);
  expect(read(cwd, 'deploy/role.yaml')).toBe(role);
  expect(stdout).toMatchInlineSnapshot(`
    "--- a/deploy/role.yaml
    +++ b/deploy/role.yaml
    @@ -1,17 +1,13 @@
     # Read by Prometheus.
    -apiVersion: rbac.authorization.k8s.io/v1beta1
    +apiVersion: rbac.authorization.k8s.io/v1
     kind: ClusterRole
     metadata:
       name: prometheus
    -  namespace: monitoring # wrong
     rules:
       # Discovery.
       - apiGroups: [""]
         resources: [pods, services]
    -    verbs: [list, watch, list]
    -  - apiGroups: [""]
    -    resources: [services, pods]
    -    verbs: [watch, list]
    +    verbs: [list, watch]
       # The rest.
       - apiGroups: [""]
         resources: [endpoints]
    "
  `);
  expect(stderr).toBe('Would fix 4 findings in 1 file.\n');
  expect(exitCode).toBe(1);
});

test('--diff of what is right says 0', async () => {
  const cwd = folder({ 'role.yaml': fixed });
  expect(await run(cwd, ['--diff'])).toEqual({ exitCode: 0, stdout: '', stderr: 'Nothing could be fixed.\n' });
});

test('--unsafe-fixes alone is a mistake', async () => {
  const { exitCode, stderr } = await run(folder({}), ['--unsafe-fixes']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('goes with "--fix" or "--diff"');
});

test('standard input comes back on standard output, the findings on standard error', async () => {
  const cwd = folder({ 'role.yaml': 'kept: true\n' });
  const { exitCode, stdout, stderr } = await run(cwd, ['-', '--fix', '--stdin-filename', 'role.yaml'], role);
  expect(stdout).toBe(fixed);
  expect(stderr).toContain('rbac/verb-case');
  expect(read(cwd, 'role.yaml')).toBe('kept: true\n');
  expect(exitCode).toBe(1);
});

test('what cannot be fixed on standard input comes back as it is', async () => {
  const { stdout } = await run(folder({}), ['-', '--fix', '--stdin-filename', 'a.yaml'], fixed);
  expect(stdout).toBe(fixed);
});

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${role}`), Buffer.from(`\uFEFF${fixed}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${role}`, 'utf16le'), Buffer.from(`\uFEFF${fixed}`, 'utf16le')],
  ['big-endian UTF-16', swapped(`\uFEFF${role}`), swapped(`\uFEFF${fixed}`)],
  ['UTF-16 without a mark', Buffer.from(role, 'utf16le'), Buffer.from(fixed, 'utf16le')],
  ['CRLF', Buffer.from(role.replaceAll('\n', '\r\n')), Buffer.from(fixed.replaceAll('\n', '\r\n'))],
])('%s is kept', async (_, before, after) => {
  const cwd = folder({ 'role.yaml': before });
  await run(cwd, ['--fix']);
  expect(readFileSync(join(cwd, 'role.yaml')).equals(after)).toBe(true);
});

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

test('files outside of the working directory are not written', async () => {
  const outside = folder({ 'role.yaml': role });
  const cwd = folder({ 'here.yaml': fixed });
  symlinkSync(join(outside, 'role.yaml'), join(cwd, 'link.yaml'));
  const { exitCode, stderr } = await run(cwd, ['--fix', 'here.yaml', 'link.yaml', join(outside, 'role.yaml')]);
  expect(read(outside, 'role.yaml')).toBe(role);
  expect(stderr).toContain('lies outside of the working directory, and stays as it is.');
  expect(exitCode).toBe(2);
});

test('the mode of a file is kept, and what is suppressed is not fixed', async () => {
  const text = role.replace('v1beta1', 'v1beta1 # scrapelint: ignore[rbac/deprecated-api-version] for an old cluster');
  const cwd = folder({ 'role.yaml': text });
  const { mode } = statSync(join(cwd, 'role.yaml'));
  await run(cwd, ['--fix']);
  expect(read(cwd, 'role.yaml')).toContain('/v1beta1 # scrapelint');
  expect(statSync(join(cwd, 'role.yaml')).mode).toBe(mode);
});

test('a diff shows no credential', async () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  password: hunter2hunter2\n---\n';
  const { stdout } = await run(folder({ 'all.yaml': secret + role }), ['--diff']);
  expect(stdout).toContain('-apiVersion: rbac.authorization.k8s.io/v1beta1');
  expect(stdout).not.toContain('hunter2');
});
