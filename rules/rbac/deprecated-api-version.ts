import { replaceScalar } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { rbacGroup } from '../../src/model/rbac.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
}

const current = `${rbacGroup}/v1`;
const removed: ReadonlySet<string> = new Set(['v1alpha1', 'v1beta1']);

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/deprecated-api-version',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report roles and bindings of API versions that Kubernetes no longer serves',
      references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/#rbac-resources-v122'],
    },
    messages: {
      removed: ({ kind, name, version }: Data) =>
        `${kind} "${name}" has API version "${version}", which Kubernetes 1.22 and later do not serve, so they refuse it.`,
    },
  },
  check({ workspace, report }) {
    for (const { group, version, apiVersion, kind, name, view } of workspace.manifests) {
      if (group !== rbacGroup || !removed.has(version)) continue;
      const written = view.get('apiVersion');
      report({
        message: 'removed',
        data: { kind: kind.value, name: name?.value ?? '', version: apiVersion.value },
        at: apiVersion,
        help: `Write "apiVersion: ${current}".`,
        // In v1alpha1 a user "*" was everybody, and subjects named the version of their kind.
        ...offerFix(`Write "${current}"`, written === undefined ? undefined : replaceScalar(written, current), {
          safe: version === 'v1beta1',
        }),
      });
    }
  },
});
export default rule;
