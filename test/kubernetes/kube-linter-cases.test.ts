import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { lint } from '../../src/lint.ts';
import { regionOf } from '../../src/source/line-index.ts';
import { sourceFile } from '../../src/source/source-file.ts';

interface Expected {
  readonly cases: readonly { readonly check: string; readonly file: string; readonly reports: number }[];
}

const folder = '../shared/corpus/stackrox__kube-linter';
const isThere = existsSync(folder);
if (!isThere) process.stderr.write(`${folder} is not here: the cases of kube-linter are not compared.\n`);

/** What is found in a case of kube-linter by some of the rules, as `line rule`. */
function found(file: string, select: readonly string[]): readonly string[] {
  const path = `${folder}/tests/checks/${file}`;
  const { findings } = lint([sourceFile(basename(path), readFileSync(path, 'utf8'))], {
    rules,
    config: defaultConfig,
    select,
    today: '2026-01-01',
  });
  return findings.map(({ ruleId, primary }) => `${regionOf(primary).start.line} ${ruleId.slice('rbac/'.length)}`);
}

/** Every case of kube-linter about RBAC and accounts: what it reports, and what is reported here. */
const cases: readonly {
  readonly check: string;
  readonly file: string;
  /** How many reports kube-linter gives. */
  readonly reports: number;
  readonly select: readonly string[];
  readonly found: readonly string[];
  /** Why the two differ, or that they do not. */
  readonly because: string;
}[] = [
  {
    check: 'access-to-create-pods',
    file: 'access-to-create-pods.yml',
    reports: 1,
    select: ['rbac/workload-create'],
    found: ['19 workload-create'],
    because: 'it points at the binding; the permission stands in the role, with the binding as related place',
  },
  {
    check: 'access-to-secrets',
    file: 'access-to-secrets.yml',
    reports: 1,
    select: ['rbac/secret-*'],
    found: ['19 secret-read'],
    because: 'it points at the binding; the permission stands in the role, with the binding as related place',
  },
  {
    check: 'cluster-admin-role-binding',
    file: 'cluster-admin-role-binding.yml',
    reports: 1,
    select: ['rbac/cluster-admin-binding', 'rbac/default-role-binding'],
    found: ['14 default-role-binding', '28 cluster-admin-binding'],
    because: 'its binding "dont-fire" gives the role admin in every namespace, which is not cluster-admin and too much',
  },
  {
    check: 'default-service-account',
    file: 'default-service-account.yml',
    reports: 2,
    select: ['rbac/default-service-account-used'],
    found: ['27 default-service-account-used'],
    because: 'the second is a DeploymentConfig, which OpenShift has given up since 4.14 and which is not read here',
  },
  {
    check: 'deprecated-service-account-field',
    file: 'deprecated-service-account-field.yml',
    reports: 2,
    select: ['rbac/deprecated-service-account-field'],
    found: ['27 deprecated-service-account-field'],
    because: 'the second is a DeploymentConfig',
  },
  {
    check: 'non-existent-service-account',
    file: 'non-existent-service-account.yml',
    reports: 2,
    select: ['rbac/missing-service-account'],
    found: ['23 missing-service-account'],
    because: 'the second is a DeploymentConfig',
  },
  {
    check: 'wildcard-in-rules',
    file: 'wildcard-in-rules.yml',
    reports: 1,
    select: ['rbac/wildcard-*'],
    found: ['20 wildcard-verb'],
    because: 'they agree',
  },
];

describe.skipIf(!isThere)('what kube-linter reports of RBAC is reported here', () => {
  test.each(cases)('$check: $because', ({ file, select, found: wanted }) => {
    expect(found(file, select)).toEqual(wanted);
  });

  test('no case is left out', () => {
    const expected = JSON.parse(readFileSync(`${folder}/EXPECTED-reports.json`, 'utf8')) as Expected;
    const others = [
      'dangling-horizontalpodautoscaler',
      'dangling-ingress',
      'dangling-networkpolicy',
      'dangling-networkpolicypeer-podselector',
      'dangling-service',
      'dangling-servicemonitor',
      'env-var-secret',
      'exposed-services',
      'invalid-target-ports',
      'mismatching-selector',
      'non-isolated-pod',
    ];
    const here = cases.map(({ check, reports }) => [check, reports] as const);
    const theirs = expected.cases.filter(({ check }) => !others.includes(check));
    expect(theirs.map(({ check, reports }) => [check, reports] as const)).toEqual(here);
    expect(expected.cases).toHaveLength(here.length + others.length);
  });
});
