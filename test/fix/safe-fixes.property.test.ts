import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { fixUntilStable } from '../../src/fix/fix-until-stable.ts';
import { ruleAllows } from '../../src/kubernetes/authorizer/rule-allows.ts';
import type { AuthorizationRequest, PolicyRule } from '../../src/kubernetes/rbac-types.ts';
import { lint } from '../../src/lint.ts';
import type { LintResult } from '../../src/lint.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

const verbs = ['get', 'list', 'create', 'deletecollection', 'bind', 'Get', '*'];
const groups = ['', 'apps', 'extensions', 'rbac.authorization.k8s.io', '*'];
const resources = ['pods', 'deployments', 'pods/log', '*/scale', 'pods/*', 'rolebindings', 'nodes', '*'];
const names = ['a', 'b', 'x-*'];
const urls = ['/metrics', '/api/*/x', '/healthz*', '*'];

type Lists = Readonly<Record<string, readonly string[]>>;

const some = (pool: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 4 });

const resourceRule: fc.Arbitrary<Lists> = fc
  .tuple(some(groups), some(resources), some(verbs), fc.option(some(names), { nil: undefined }))
  .map(([apiGroups, kinds, actions, resourceNames]) => ({
    apiGroups,
    resources: kinds,
    ...(resourceNames === undefined ? {} : { resourceNames }),
    verbs: actions,
  }));
const urlRule: fc.Arbitrary<Lists> = fc
  .tuple(some(urls), some(['get', 'post', '*']))
  .map(([nonResourceURLs, actions]) => ({ nonResourceURLs, verbs: actions }));

interface Layout {
  readonly flow: boolean;
  readonly spread: boolean;
  readonly quote: string;
  readonly comments: boolean;
  readonly indent: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  flow: fc.boolean(),
  spread: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  comments: fc.boolean(),
  indent: fc.constantFrom('', '  '),
});

function listText(list: readonly string[], { flow, spread, quote, comments, indent }: Layout): string {
  const items = list.map((item) => `${quote}${item}${quote}`);
  if (flow && spread) return ` [\n      ${items.join(',\n      ')},\n    ]`;
  if (flow) return ` [${items.join(', ')}]`;
  return items
    .map((item) => `\n    ${indent}- ${item}${comments ? ' # why' : ''}${comments ? `\n    ${indent}# below` : ''}`)
    .join('');
}

function roleText(kind: string, all: readonly (readonly [Lists, Layout])[], end: string): string {
  const body = all.map(([lists, how]) => {
    const [first = '', ...rest] = Object.entries(lists).map(([field, list]) => `${field}:${listText(list, how)}`);
    const lines = [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
    return `${how.comments ? '  # a rule\n' : ''}${lines.join('\n')}`;
  });
  return `apiVersion: rbac.authorization.k8s.io/v1beta1\nkind: ${kind}\nmetadata:\n  name: r\n  namespace: shop # here\nrules:\n${body.join('\n')}${end}`;
}

function run(files: readonly SourceFile[]): LintResult {
  return lint(files, { rules, config: defaultConfig, select: ['rbac/*', 'input/*'], today: '2026-01-01' });
}

const grantsOf = (result: LintResult): readonly PolicyRule[] =>
  result.workspace.roles.flatMap((role) => role.rules.map(({ policy }) => policy));

/** Every request that the pools can make; nobody asks for a star. */
const requests: readonly AuthorizationRequest[] = [
  ...['get', 'list', 'create', 'deletecollection', 'bind', 'patch'].flatMap((verb) =>
    ['', 'apps', 'extensions', 'rbac.authorization.k8s.io', 'example.org'].flatMap((group) =>
      ['pods', 'deployments', 'pods/log', 'deployments/scale', 'rolebindings', 'roles', 'nodes'].flatMap((path) =>
        ['', 'a', 'b', 'c'].map((name): AuthorizationRequest => {
          const [resource = '', subresource = ''] = path.split('/');
          return { kind: 'resource', verb, group, resource, subresource, name, namespace: 'n' };
        }),
      ),
    ),
  ),
  ...['get', 'post'].flatMap((verb) =>
    ['/metrics', '/healthz', '/healthz/x', '/api/v1/x', '/'].map((path): AuthorizationRequest => ({
      kind: 'nonResource',
      verb,
      path,
    })),
  ),
];

/** Requests that the API server makes: a deletecollection names nothing, and bind is asked for on roles. */
function isReal(request: AuthorizationRequest): boolean {
  if (request.kind === 'nonResource') return true;
  if (request.verb === 'deletecollection') return request.name === '';
  return request.verb !== 'bind' || request.resource === 'roles';
}

test('safe fixes leave valid YAML, nothing to fix, the same answers and the comments that stand alone', () => {
  const rule = fc.tuple(fc.oneof({ weight: 4, arbitrary: resourceRule }, { weight: 1, arbitrary: urlRule }), layout);
  fc.assert(
    fc.property(
      fc.constantFrom('Role', 'ClusterRole'),
      fc.array(rule, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\n', '\n# the end\n'),
      (kind, all, feed, end) => {
        const doubled = [...all, ...all.slice(0, 1)];
        const before = [sourceFile('role.yaml', roleText(kind, doubled, end).replaceAll('\n', feed))];
        const found = run(before);
        expect(found.findings.filter(({ ruleId }) => ruleId === 'input/yaml-syntax')).toEqual([]);
        const outcome = fixUntilStable(before, (files) => run(files).findings, { unsafe: false });
        const after = run(outcome.files);
        expect(after.workspace.documents.problems).toEqual([]);
        expect(after.findings.filter(({ fix }) => fix?.safe === true)).toEqual([]);
        for (const request of requests.filter(isReal)) {
          const allowed = (result: LintResult): boolean => grantsOf(result).some((each) => ruleAllows(each, request));
          expect(allowed(after), JSON.stringify(request)).toBe(allowed(found));
        }
        const loose = fixUntilStable(before, (files) => run(files).findings, { unsafe: true });
        expect(
          run(loose.files)
            .findings.filter(({ ruleId }) => ruleId.startsWith('input/'))
            .map(({ message }) => message),
        ).toEqual([]);
        const text = outcome.files[0]?.text ?? '';
        const alone = (of: string): number => of.split('\n').filter((line) => /^\s*# a rule/.test(line)).length;
        expect(alone(text)).toBe(alone(before[0]?.text ?? ''));
        expect(text.includes('\r\n')).toBe(feed === '\r\n');
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
