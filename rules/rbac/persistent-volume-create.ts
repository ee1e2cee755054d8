import { permissionRule } from '../../src/builders/permission-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = permissionRule({
  id: 'rbac/persistent-volume-create',
  summary: 'Report roles that can create PersistentVolumes',
  permissions: [{ group: '', resource: 'persistentvolumes', verbs: ['create'] }],
  severity: { cluster: 'warning', namespace: 'info' },
  preset: 'strict',
  securitySeverity: '6.5',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  why: 'lets its subjects offer any folder of a node as a volume, unseen by Pod Security admission',
  instead: 'Have volumes made by a storage class; a provisioner is the only one that needs to create them.',
});
export default rule;
