import { allApiResources, currentGroups, groupsWithResource, lookupResource } from './api-resources.ts';
import type { ApiResource } from './api-resources.ts';
import { nearest } from './near-miss.ts';
import { nonResourceVerbs, resourceVerbs, specialVerbs } from './verbs.ts';

/** The short names that kubectl takes and the authorizer does not. */
// `kubectl api-resources`: the ShortNames methods of pkg/registry/*/*/storage/storage.go
const shortNames: Readonly<Record<string, string>> = {
  cm: 'configmaps',
  cj: 'cronjobs',
  crd: 'customresourcedefinitions',
  crds: 'customresourcedefinitions',
  cs: 'componentstatuses',
  csr: 'certificatesigningrequests',
  deploy: 'deployments',
  ds: 'daemonsets',
  ep: 'endpoints',
  ev: 'events',
  hpa: 'horizontalpodautoscalers',
  ing: 'ingresses',
  limits: 'limitranges',
  netpol: 'networkpolicies',
  no: 'nodes',
  ns: 'namespaces',
  pc: 'priorityclasses',
  pdb: 'poddisruptionbudgets',
  po: 'pods',
  pv: 'persistentvolumes',
  pvc: 'persistentvolumeclaims',
  quota: 'resourcequotas',
  rc: 'replicationcontrollers',
  rs: 'replicasets',
  sa: 'serviceaccounts',
  sc: 'storageclasses',
  sts: 'statefulsets',
  svc: 'services',
};

/** Groups that people write for others: the core group by its nickname, and group names cut short. */
const groupNicknames: Readonly<Record<string, string>> = {
  core: '',
  v1: '',
  api: '',
  app: 'apps',
  rbac: 'rbac.authorization.k8s.io',
  'authorization.rbac.k8s.io': 'rbac.authorization.k8s.io',
  networking: 'networking.k8s.io',
  discovery: 'discovery.k8s.io',
  storage: 'storage.k8s.io',
  coordination: 'coordination.k8s.io',
  certificates: 'certificates.k8s.io',
  metrics: 'metrics.k8s.io',
  policies: 'policy',
  apiextensions: 'apiextensions.k8s.io',
  admissionregistration: 'admissionregistration.k8s.io',
  authentication: 'authentication.k8s.io',
  authorization: 'authorization.k8s.io',
};

function plurals(word: string): readonly string[] {
  return [`${word}s`, `${word}es`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])];
}

/** The resource that a word names in another form: in capitals, as a kind or singular, or by its short name. */
function otherForm(word: string, known: ReadonlySet<string>): string | undefined {
  const lower = word.toLowerCase();
  const short = Object.hasOwn(shortNames, lower) ? shortNames[lower] : undefined;
  return [lower, ...plurals(lower), ...(short === undefined ? [] : [short])].find(
    (form) => form !== word && known.has(form),
  );
}

/** The resource that `kubectl` understands by a word: its name, its kind or singular, or its short name. */
export function resourceByAnyName(word: string): string | undefined {
  const known = namesIn(undefined);
  return known.has(word) ? word : otherForm(word, known);
}

function namesIn(groups: readonly string[] | undefined): ReadonlySet<string> {
  const rows = allApiResources().filter(
    ({ group, status }) => status !== 'removed' && (groups?.includes(group) ?? true),
  );
  return new Set(rows.map(({ resource }) => resource));
}

function near(word: string, known: ReadonlySet<string>): string | undefined {
  return otherForm(word, known) ?? nearest(word, known);
}

/** The near miss of `resource/subresource`: each half on its own, among the subresources that the resource has. */
function nearPair(word: string, known: ReadonlySet<string>): string | undefined {
  const slash = word.indexOf('/');
  const parent = word.slice(0, slash);
  const parents = new Set([...known].filter((name) => !name.includes('/')));
  const meant = known.has(parent) ? parent : near(parent, parents);
  if (meant === undefined) return undefined;
  const subresources = [...known]
    .filter((name) => name.startsWith(`${meant}/`))
    .map((name) => name.slice(meant.length + 1));
  const written = word.slice(slash + 1);
  const subresource = subresources.includes(written) ? written : nearest(written, subresources);
  return subresource === undefined ? undefined : `${meant}/${subresource}`;
}

/**
 * What somebody probably meant who wrote a resource that none of the API groups has: the same resource where it is
 * served, or a near miss of its name in these groups, or in any group.
 */
export function suggestResource(groups: readonly string[], resource: string): ApiResource | undefined {
  const elsewhere = groupsWithResource(resource).find(({ status }) => status !== 'removed');
  if (elsewhere && !groups.includes(elsewhere.group)) return elsewhere;
  for (const candidates of [groups, undefined]) {
    const known = namesIn(candidates);
    const name = resource.includes('/') ? nearPair(resource, known) : near(resource, known);
    if (name === undefined) continue;
    const group = (candidates ?? currentGroups()).find((each) => lookupResource(each, name)?.status === 'current');
    const found = lookupResource(group ?? '', name) ?? groupsWithResource(name)[0];
    if (found) return found;
  }
  return undefined;
}

/** The API group of Kubernetes that somebody probably meant: without a version, by its full name, or a near miss. */
export function suggestGroup(group: string): string | undefined {
  const known = currentGroups();
  const unversioned = group.replace(/\/.*$/, '').toLowerCase();
  if (unversioned !== group && known.includes(unversioned)) return unversioned;
  if (Object.hasOwn(groupNicknames, unversioned)) return groupNicknames[unversioned];
  return nearest(
    unversioned,
    known.filter((name) => name !== ''),
  );
}

/** The verb that somebody probably meant: in lower case, or a near miss; also what an HTTP method is called here. */
export function suggestVerb(verb: string, on: 'resource' | 'nonResource' = 'resource'): string | undefined {
  const known =
    on === 'nonResource' ? nonResourceVerbs : [...resourceVerbs, ...specialVerbs.map((special) => special.verb)];
  const lower = verb.toLowerCase();
  if (known.includes(lower)) return lower === verb ? undefined : lower;
  const methods: Readonly<Record<string, string>> = {
    post: 'create',
    put: 'update',
    read: 'get',
    edit: 'update',
    write: 'update',
  };
  const method = on === 'resource' && Object.hasOwn(methods, lower) ? methods[lower] : undefined;
  return method ?? nearest(verb, known);
}
