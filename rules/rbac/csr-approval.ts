import { grantedVerbs, grantsPermission } from '../../src/kubernetes/authorizer/grants-permission.ts';
import type { RbacRule } from '../../src/model/rbac.ts';
import { describeRole, reachRelated } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import { severityByReach } from '../../src/builders/severity-by-reach.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly role: string;
  readonly signer: string;
}

const group = 'certificates.k8s.io';
const requests = { group, resource: 'certificatesigningrequests' };

/** The signer whose certificates the API server takes as proof of a user and groups, by the names that it is asked by. */
const clientSigners: readonly string[] = ['kubernetes.io/kube-apiserver-client', 'kubernetes.io/*'];

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/csr-approval',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    securitySeverity: '9.0',
    docs: {
      summary: 'Report roles that can have client certificates made for any user',
      references: [
        'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing',
        'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization',
      ],
    },
    messages: {
      ownApproval: ({ role, signer }: Data) =>
        `${role} can create certificate signing requests and approve them for ${signer}, which lets its subjects have client certificates made in the name of any user.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, reach } of workspace.grantingRoles) {
      // All of it stands outside namespaces.
      if (role.kind === 'Role' || reach.level === 'namespace') continue;
      const approval = firstOf(role.rules, approvalOf);
      const signer = firstOf(role.rules, signerOf);
      const creation = firstOf(role.rules, creationOf);
      const reading = firstOf(role.rules, readingOf);
      if (!approval || !signer || !creation || !reading) continue;
      const severity = severityByReach({ cluster: 'error' }, { role, reach }, false);
      report({
        message: 'ownApproval',
        data: { role: describeRole(role), signer: signerWords(signer.rule) },
        at: approval.at,
        within: approval.rule.view.span,
        ...(severity === undefined ? {} : { severity }),
        help: 'Name in "resourceNames" the signers whose requests are to be approved, such as "kubernetes.io/kubelet-serving", or drop "create" on the requests.',
        related: [
          { at: signer.at, note: 'it approves for the signer of client certificates' },
          { at: creation.at, note: 'it creates requests' },
          ...reachRelated(reach),
        ],
      });
    }
  },
});
export default rule;

interface Place {
  readonly rule: RbacRule;
  readonly at: Located<string>;
}

function firstOf(rules: readonly RbacRule[], place: (rule: RbacRule) => number | undefined): Place | undefined {
  for (const rule of rules) {
    const at = rule.resources[place(rule) ?? -1];
    if (at !== undefined) return { rule, at };
  }
  return undefined;
}

function approvalOf({ policy }: RbacRule): number | undefined {
  if (policy.resourceNames.length > 0) return undefined;
  return grantedVerbs(policy, { ...requests, subresource: 'approval' }, ['update', 'patch'])[0]?.resources[0]?.index;
}

function signerOf({ policy }: RbacRule): number | undefined {
  const isClientSigner =
    policy.resourceNames.length === 0 || clientSigners.some((name) => policy.resourceNames.includes(name));
  const grant = grantsPermission(policy, { group, resource: 'signers', verb: 'approve' });
  return isClientSigner ? grant?.resources[0]?.index : undefined;
}

function creationOf({ policy }: RbacRule): number | undefined {
  const grant = grantsPermission(policy, { ...requests, verb: 'create' });
  return grant?.names === 'all' ? grant.resources[0]?.index : undefined;
}

/** The certificate stands in the request: who cannot read it gets nothing. */
function readingOf({ policy }: RbacRule): number | undefined {
  if (policy.resourceNames.length > 0) return undefined;
  return grantedVerbs(policy, requests, ['get', 'list', 'watch'])[0]?.resources[0]?.index;
}

function signerWords({ policy }: RbacRule): string {
  const name = clientSigners.find((signer) => policy.resourceNames.includes(signer));
  return name === undefined ? 'every signer' : `signer "${name}"`;
}
