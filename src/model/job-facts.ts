import { discoveryRoles } from '../knowledge/prometheus-meta-labels.ts';
import type { AttachMetadata, DiscoveryRole } from '../knowledge/prometheus-meta-labels.ts';
import type { ScalarValue, StructValue } from '../prometheus/config/value.ts';
import type { Span } from '../source/span.ts';
import type { RelabelRule, ScrapeJob } from './scrape-config.ts';

/** The fields of an HTTP client that send a credential. */
const credentialFields: readonly string[] = [
  'authorization',
  'basic_auth',
  'oauth2',
  'bearer_token',
  'bearer_token_file',
];

/** A credential that an HTTP client sends. */
export interface SentCredential {
  readonly field: string;
  readonly at: Span;
  /** True for the token of the pod's own ServiceAccount. */
  readonly isServiceAccount: boolean;
}

/** The credential that a job, or another HTTP client, sends with its requests. */
export function sentCredential(value: StructValue): SentCredential | undefined {
  const field = credentialFields.find((name) => value.has(name));
  if (field === undefined) return undefined;
  const file = value.text('bearer_token_file') || (value.struct('authorization')?.text('credentials_file') ?? '');
  return {
    field,
    at: value.keyAt(field),
    isServiceAccount: file.startsWith('/var/run/secrets/kubernetes.io/serviceaccount/'),
  };
}

/** One entry of kubernetes_sd_configs. */
export interface KubernetesDiscovery {
  readonly value: StructValue;
  readonly role: DiscoveryRole;
  readonly attach: AttachMetadata;
}

/** The Kubernetes discoveries of a job; entries without a role that exists are left out. */
export function kubernetesDiscoveries(job: StructValue): readonly KubernetesDiscovery[] {
  return job.structs('kubernetes_sd_configs').flatMap((value) => {
    const role = discoveryRoles.find((name) => name === value.text('role'));
    return role === undefined ? [] : [{ value, role, attach: attachOf(value) }];
  });
}

function attachOf(value: StructValue): AttachMetadata {
  const attach = value.struct('attach_metadata');
  return {
    node: attach?.boolean('node') === true,
    namespace: attach?.boolean('namespace') === true,
    deployment: attach?.boolean('deployment') === true,
    job: attach?.boolean('job') === true,
    cronjob: attach?.boolean('cronjob') === true,
  };
}

/** The fields in which a job says where its targets come from. */
export function discoveryFields(job: StructValue): readonly string[] {
  return [...job.fields.keys()].filter((name) => name === 'static_configs' || name.endsWith('_sd_configs'));
}

/** The targets that are written out. */
export function staticTargets(job: StructValue): readonly ScalarValue[] {
  return job
    .structs('static_configs')
    .flatMap((group) => group.items('targets'))
    .filter((target) => target.kind === 'scalar');
}

/** Actions that write the label that `target_label` names. */
const writing: ReadonlySet<string> = new Set(['replace', 'lowercase', 'uppercase', 'hashmod']);

/** True where a rule may write a label: by its name, by a name that is made of groups, or by mapping. */
export function mayWrite({ action, targetLabel, replacement }: RelabelRule, label: string): boolean {
  const name = action?.value ?? 'replace';
  if (name === 'labelmap') return replacement === undefined || couldBe(replacement.value, label);
  return writing.has(name) && targetLabel !== undefined && couldBe(targetLabel.value, label);
}

function couldBe(template: string, label: string): boolean {
  if (!template.includes('$')) return template === label;
  const [head = ''] = template.split('$', 1);
  return label.startsWith(head) && (head !== '' || !label.startsWith('__'));
}

/** True where the relabelling of a job, or its static labels, may decide a label. */
export function decides(job: ScrapeJob, value: StructValue, label: string): boolean {
  if (job.relabelConfigs.some((rule) => mayWrite(rule, label))) return true;
  return value.structs('static_configs').some((group) => group.map('labels').some(({ name }) => name === label));
}
