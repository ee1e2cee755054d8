import { grantedVerbs, grantsPermission } from '../../src/kubernetes/authorizer/grants-permission.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { join } from '../../src/model/rule-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import { severityByReach } from '../../src/builders/severity-by-reach.ts';

interface Data {
  readonly role: string;
  readonly signers: string;
}

const group = 'certificates.k8s.io';

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/csr-sign',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '8.0',
    docs: {
      summary: 'Report roles that can answer certificate signing requests for the signers of Kubernetes',
      references: [
        'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization',
        'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers',
      ],
    },
    messages: {
      signs: ({ role, signers }: Data) =>
        `${role} can sign for ${signers} and write the status of certificate signing requests, which lets its subjects decide which certificate the kubelets and users who ask are given.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, reach } of workspace.grantingRoles) {
      // All of it stands outside namespaces.
      if (role.kind === 'Role' || reach.level === 'namespace' || !role.rules.some(writesStatus)) continue;
      for (const each of role.rules) {
        const grant = grantsPermission(each.policy, { group, resource: 'signers', verb: 'sign' });
        const at = each.resources[grant?.resources[0]?.index ?? -1];
        const signers = signerWords(each.policy.resourceNames);
        if (at === undefined || signers === undefined) continue;
        const severity = severityByReach({ cluster: 'error' }, { role, reach }, false);
        report({
          message: 'signs',
          data: { role: describeRole(role), signers },
          at,
          within: each.view.span,
          ...(severity === undefined ? {} : { severity }),
          help: 'Name in "resourceNames" the signers of your own, such as "example.com/internal".',
          related: reachRelated(reach),
        });
      }
    }
  },
});
export default rule;

function writesStatus({ policy }: RbacRule): boolean {
  const status = { group, resource: 'certificatesigningrequests', subresource: 'status' };
  return grantedVerbs(policy, status, ['update', 'patch']).length > 0;
}

/** The signers of Kubernetes among the names of a rule; undefined where it has names of others only. */
function signerWords(names: readonly string[]): string | undefined {
  if (names.length === 0) return 'every signer';
  const own = names.filter((name) => name.startsWith('kubernetes.io/'));
  return own.length === 0 ? undefined : join(own.map((name) => `signer "${name}"`));
}
