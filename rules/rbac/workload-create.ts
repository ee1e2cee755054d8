import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

/** Who changes the template of a controller has it make pods as written there. */
const templateVerbs: readonly string[] = ['create', 'update', 'patch'];

const rule: Rule = permissionRule({
  id: 'rbac/workload-create',
  summary: 'Report roles that can create or change workloads',
  permissions: [
    // A pod that exists keeps its account and its volumes: only its creation counts.
    { group: '', resource: 'pods', verbs: ['create'] },
    { group: 'apps', resource: 'deployments', verbs: templateVerbs },
    { group: 'apps', resource: 'daemonsets', verbs: templateVerbs },
    { group: 'apps', resource: 'statefulsets', verbs: templateVerbs },
    { group: 'apps', resource: 'replicasets', verbs: templateVerbs },
    { group: '', resource: 'replicationcontrollers', verbs: templateVerbs },
    { group: 'batch', resource: 'cronjobs', verbs: templateVerbs },
    // The template of a Job cannot be changed.
    { group: 'batch', resource: 'jobs', verbs: ['create'] },
  ],
  severity: { cluster: 'warning', namespace: 'info' },
  securitySeverity: '6.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation',
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  ],
  why: 'lets its subjects run containers with any service account, Secret and ConfigMap of the namespace',
  instead:
    'Leave workloads to a deployment tool, or grant this in namespaces whose accounts and Secrets the subjects may use anyway.',
});
export default rule;
