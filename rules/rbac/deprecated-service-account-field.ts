import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly old: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/deprecated-service-account-field',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report the deprecated field serviceAccount of pods',
      references: [
        'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec',
        // Convert_v1_PodSpec_To_core_PodSpec: it counts where serviceAccountName is empty.
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/v1/conversion.go',
      ],
    },
    messages: {
      alone: ({ object, old }: Data) =>
        `${object} names its service account "${old}" in the field "serviceAccount", which is a deprecated alias of "serviceAccountName" that many tools do not read.`,
      differs: ({ object, old, name }: Data & { readonly name: string }) =>
        `${object} names service account "${old}" in "serviceAccount" and "${name}" in "serviceAccountName": the pods run as "${name}", and "${old}" is ignored.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.workloadScopes) {
      for (const { item } of scope.workloads) {
        const { spec } = item.template;
        const old = spec.string('serviceAccount');
        const name = spec.string('serviceAccountName');
        // An object that was read from a server has both, with one value.
        if (old === undefined || old.value === '' || old.value === name?.value) continue;
        const data = { object: describeManifest(item.manifest), old: old.value };
        if (name === undefined || name.value === '') {
          report({
            message: 'alone',
            data,
            at: spec.raw('serviceAccount')?.keySpan ?? old,
            help: `Write "serviceAccountName: ${old.value}".`,
          });
        } else {
          report({
            message: 'differs',
            data: { ...data, name: name.value },
            at: old,
            severity: 'error',
            help: 'Keep "serviceAccountName", with the account that is meant.',
            related: [{ at: name, note: 'this one counts' }],
          });
        }
      }
    }
  },
});
export default rule;
