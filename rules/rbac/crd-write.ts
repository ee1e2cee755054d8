import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/crd-write',
  summary: 'Report roles that can write CustomResourceDefinitions',
  permissions: [
    {
      group: 'apiextensions.k8s.io',
      resource: 'customresourcedefinitions',
      verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
    },
  ],
  severity: { cluster: 'error', named: 'info' },
  securitySeverity: '7.0',
  references: [
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion',
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition',
  ],
  why: 'lets its subjects decide which kinds of custom resources exist and how they are converted, and so lose or read what is stored in them',
  instead: 'Install definitions with the manifests, and name those that the program owns in "resourceNames".',
});
export default rule;
