import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isBuiltInRole } from '../../src/knowledge/built-in-role-names.ts';
import { lookupResource } from '../../src/knowledge/api-resources.ts';
import {
  builtInBindings,
  builtInClusterRole,
  builtInClusterRoles,
  builtInRole,
  builtInRoles,
} from '../../src/knowledge/built-in-roles.ts';

interface UpstreamRule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

interface UpstreamObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels: Record<string, string> };
  readonly rules?: readonly UpstreamRule[];
  readonly aggregationRule?: {
    readonly clusterRoleSelectors: readonly { readonly matchLabels: Record<string, string> }[];
  };
  readonly roleRef?: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

const testdata = fileURLToPath(
  new URL(
    '../../../shared/corpus/kubernetes__kubernetes/plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata/',
    import.meta.url,
  ),
);

function upstream(file: string): readonly UpstreamObject[] {
  return (parse(readFileSync(`${testdata}${file}`, 'utf8')) as { items: readonly UpstreamObject[] }).items;
}

/** What rules grant, one string each, so that their grouping does not matter. */
function spelt(rules: readonly UpstreamRule[] | null | undefined): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } of rules ?? []) {
    for (const verb of verbs) {
      for (const group of apiGroups) {
        for (const resource of resources) {
          for (const name of resourceNames.length > 0 ? resourceNames : [''])
            out.add(`${verb} ${group}/${resource} ${name}`);
        }
      }
      for (const url of nonResourceURLs) out.add(`${verb} ${url}`);
    }
  }
  return out;
}

/** What newer Kubernetes versions grant beyond the files at hand. */
const newer: Readonly<Record<string, RegExp>> = {
  'system:aggregate-to-edit': / resource\.k8s\.io\//,
  'system:kubelet-api-admin': /nodes\/(?:configz|healthz|pods)/,
  'system:monitoring': /\/(?:flagz|statusz)$/,
  'system:service-account-issuer-discovery': /\/$/,
};

describe.skipIf(!existsSync(testdata))('the built-in roles, beside the test data of Kubernetes', () => {
  for (const file of ['cluster-roles.excerpt.yaml', 'namespace-roles.yaml']) {
    it(file, () => {
      for (const { kind, metadata, rules, aggregationRule } of upstream(file)) {
        const { name, namespace, labels } = metadata;
        const mine = kind === 'Role' ? builtInRole(namespace, name) : builtInClusterRole(name);
        expect(mine, name).toBeDefined();
        const wanted = spelt(rules);
        const have = spelt(mine?.rules);
        expect(
          [...wanted].filter((each) => !have.has(each)),
          `${name}: missing`,
        ).toEqual([]);
        const more = [...have].filter((each) => !wanted.has(each) && !newer[name]?.test(each));
        expect(more, `${name}: too much`).toEqual([]);
        expect(mine?.labels).toEqual(labels);
        expect(mine?.aggregates).toEqual(aggregationRule?.clusterRoleSelectors[0]?.matchLabels);
      }
    });
  }

  it('namespace-role-bindings.yaml', () => {
    for (const { metadata, roleRef, subjects = [] } of upstream('namespace-role-bindings.yaml')) {
      const mine = builtInBindings.find(
        ({ name, namespace }) => name === metadata.name && namespace === metadata.namespace,
      );
      expect(mine?.roleRef).toEqual({ kind: roleRef?.kind, name: roleRef?.name });
      const plain = subjects.map(({ kind, name, namespace }) => ({ kind, name, ...(namespace ? { namespace } : {}) }));
      expect(mine?.subjects).toEqual(plain);
    }
  });
});

describe('the built-in roles', () => {
  it.each([
    ['ClusterRole', 'cluster-admin', undefined, true],
    ['ClusterRole', 'view', undefined, true],
    ['ClusterRole', 'system:controller:statefulset-controller', undefined, true],
    ['ClusterRole', 'cluster-monitoring-view', undefined, true],
    ['ClusterRole', 'system:openshift:scc:privileged', undefined, true],
    ['ClusterRole', 'kubeadm:get-nodes', undefined, true],
    ['ClusterRole', 'prometheus', undefined, false],
    ['ClusterRole', 'extension-apiserver-authentication-reader', undefined, false],
    ['Role', 'extension-apiserver-authentication-reader', 'kube-system', true],
    ['Role', 'extension-apiserver-authentication-reader', 'monitoring', false],
    ['Role', 'extension-apiserver-authentication-reader', undefined, true],
    ['Role', 'view', 'monitoring', false],
    ['Clusterrole', 'view', undefined, false],
  ])('%s %s in %s: %s', (kind, name, namespace, known) => {
    expect(isBuiltInRole(kind, name, namespace)).toBe(known);
  });

  it('grant on resources that are known, or were', () => {
    for (const { name, rules } of [...builtInClusterRoles, ...builtInRoles]) {
      for (const { apiGroups, resources } of rules ?? []) {
        for (const resource of resources.filter((each) => each !== '*')) {
          const known = apiGroups.some((group) => lookupResource(group, resource));
          expect(known, `${name}: ${apiGroups.join()} ${resource}`).toBe(true);
        }
      }
    }
  });

  it('are what every built-in binding refers to', () => {
    for (const { roleRef, namespace } of builtInBindings) {
      const found =
        roleRef.kind === 'ClusterRole' ? builtInClusterRole(roleRef.name) : builtInRole(namespace, roleRef.name);
      expect(found, roleRef.name).toBeDefined();
    }
  });

  it('have their own names each', () => {
    expect(new Set(builtInClusterRoles.map(({ name }) => name)).size).toBe(builtInClusterRoles.length);
  });
});
