import { mountsToken } from '../../src/model/pod-accounts.ts';
import { accountTokenFolder } from '../../src/knowledge/discovery-permissions.ts';
import type { AccessServer } from '../../src/model/access/types.ts';
import { tokenUseOf } from '../../src/model/access/token-use.ts';
import type { Span } from '../../src/source/span.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly server: string;
  readonly where: string;
  readonly who: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'access/token-not-mounted',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report servers that need the token of their account and do not mount it',
      references: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
      ],
    },
    messages: {
      unmounted: ({ server, where, who }: Data) =>
        `${server} needs the token of its account for ${who}, but ${where} keeps it from being mounted, so that the API server refuses it.`,
    },
  },
  check({ workspace, report }) {
    for (const { servers } of workspace.accountAccesses) {
      for (const server of servers) {
        const use = tokenUseOf(server);
        const off = use === undefined ? undefined : switchedOff(server);
        if (use === undefined || off === undefined || projectsToken(server)) continue;
        report({
          message: 'unmounted',
          data: { server: sentence(server.name), where: off.where, who: use.who },
          at: off.at,
          help: 'Write "automountServiceAccountToken: true" in the pod, whatever the account says, or mount a projected token there.',
          related: [
            { at: use.at, note: 'the token is needed here' },
            ...(off.at === server.at ? [] : [{ at: server.at, note: server.name }]),
          ],
        });
      }
    }
  },
});
export default rule;

/** What keeps the token away: the word of the pod, or else of the account. */
function switchedOff({
  workload,
  operator,
  account,
}: AccessServer): { readonly at: Span; readonly where: string } | undefined {
  if (operator !== undefined) {
    // The operator writes the pod's own word, true unless the object says otherwise.
    const own = operator.item.spec.boolean('automountServiceAccountToken');
    return own?.value === false ? { at: own.span, where: '"automountServiceAccountToken: false"' } : undefined;
  }
  if (workload === undefined || mountsToken(workload.item, account)) return undefined;
  const own = workload.item.template.automountServiceAccountToken;
  if (own !== undefined) return { at: own.span, where: '"automountServiceAccountToken: false" in its pod' };
  const at = account?.manifest.fields.boolean('automountServiceAccountToken')?.span;
  return at === undefined ? undefined : { at, where: '"automountServiceAccountToken: false" on the account' };
}

/** True where a volume of the pod brings a token by itself. */
function projectsToken({ workload, operator }: AccessServer): boolean {
  const volumes =
    workload?.item.template.volumes.map(({ fields }) => fields) ?? operator?.item.spec.mappings('volumes') ?? [];
  const brings = volumes.some(
    (fields) =>
      fields
        .mapping('projected')
        ?.mappings('sources')
        .some((source) => source.has('serviceAccountToken')) === true,
  );
  const mounts = workload?.item.template.containers.some(({ volumeMounts }) =>
    volumeMounts.some(({ mountPath }) => mountPath?.value.startsWith(accountTokenFolder) === true),
  );
  return brings || mounts === true;
}

function sentence(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
