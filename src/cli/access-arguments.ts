import { groupsWithResource } from '../knowledge/api-resources.ts';
import { resourceByAnyName } from '../knowledge/resource-suggestions.ts';
import { apiRequest } from '../kubernetes/authorizer/api-request.ts';
import type { AuthorizationRequest } from '../kubernetes/rbac-types.ts';
import type { Workspace } from '../model/workspace.ts';
import { commonOptions, UsageError } from './option-spec.ts';
import { textOrJsonOption } from './text-or-json.ts';
import type { OptionSpec, ParsedArguments } from './option-spec.ts';

/** Options of the commands that ask for permissions; `kubectl auth can-i` has them by the same names. */
export const accessOptions: readonly OptionSpec[] = [
  {
    name: 'namespace',
    alias: 'n',
    kind: 'value',
    placeholder: 'NAME',
    description: 'Namespace of the request (default: the one that the files are deployed into)',
    group: 'Request',
  },
  { name: 'all-namespaces', alias: 'A', kind: 'flag', description: 'Ask for all namespaces at once', group: 'Request' },
  {
    name: 'subresource',
    kind: 'value',
    placeholder: 'NAME',
    description: 'Subresource, such as log or exec',
    group: 'Request',
  },
  {
    name: 'filename',
    alias: 'f',
    kind: 'list',
    placeholder: 'PATH',
    description: 'File or folder with roles and bindings; repeatable (default: .)',
    group: 'What is read',
  },
  {
    name: 'config',
    alias: 'c',
    kind: 'value',
    placeholder: 'PATH',
    description: 'Configuration file, for its scopes and assumed objects',
    group: 'What is read',
  },
  { name: 'no-config', kind: 'flag', description: 'Use no configuration file', group: 'What is read' },
  textOrJsonOption,
  ...commonOptions,
];

/** What is asked for, in the words of the command line. */
export interface AskedRequest {
  readonly request: AuthorizationRequest;
  /** What has to be known of how the words were taken. */
  readonly notes: readonly string[];
}

/** The request that VERB and RESOURCE[/NAME] stand for; a mistake is thrown as a usage error. */
export function askedRequest(parsed: ParsedArguments, workspace: Workspace): AskedRequest {
  const [verb = '', what = ''] = parsed.positionals;
  const subresource = parsed.values.get('subresource');
  if (what.startsWith('/')) {
    if (subresource !== undefined) throw new UsageError('A non-resource URL has no subresource.');
    return { request: { kind: 'nonResource', verb: verb.toLowerCase(), path: what }, notes: [] };
  }
  const slash = what.indexOf('/');
  const type = slash === -1 ? what : what.slice(0, slash);
  const name = slash === -1 ? undefined : what.slice(slash + 1);
  if (type === '' || name === '') throw new UsageError(`"${what}" is neither RESOURCE nor RESOURCE/NAME.`);
  const { group, resource, notes } = resolveType(type, workspace);
  const request = apiRequest({ verb, group, resource, subresource, name, namespace: namespaceOf(parsed) });
  return { request, notes: [...notes, ...noteOnName(resource, name, subresource, request)] };
}

/** The namespace of the request: empty for all, undefined where the files decide. */
export function namespaceOf({ flags, values }: ParsedArguments): string | undefined {
  return flags.has('all-namespaces') ? '' : values.get('namespace');
}

interface ResolvedType {
  readonly group: string;
  readonly resource: string;
  readonly notes: readonly string[];
}

/** `pods`, `po`, `deployments.apps`, `deployments.v1.apps`, or a resource that only the roles name. */
function resolveType(type: string, workspace: Workspace): ResolvedType {
  if (type === '*') return { group: '*', resource: '*', notes: [] };
  const [word = '', ...rest] = type.toLowerCase().split('.');
  const resource = resourceByAnyName(word) ?? word;
  if (rest.length > 0) {
    const version = /^v\d+(?:(?:alpha|beta)\d+)?$/.test(rest[0] ?? '') ? 1 : 0;
    return { group: rest.slice(version).join('.'), resource, notes: [] };
  }
  const known = groupsWithResource(resource).find(({ status }) => status !== 'removed');
  if (known !== undefined) return { group: known.group, resource, notes: [] };
  const groups = new Set(
    workspace.roles
      .flatMap(({ rules }) => rules)
      .filter(({ policy }) => policy.resources.some((each) => each === word || each.startsWith(`${word}/`)))
      .flatMap(({ policy }) => policy.apiGroups.filter((group) => group !== '*')),
  );
  const [group, ...others] = groups;
  if (group === undefined || others.length > 0) {
    const example = group === undefined ? `${word}.GROUP` : [...groups].map((each) => `${word}.${each}`).join(' or ');
    const reason = group === undefined ? 'Kubernetes has no' : 'Several API groups have a';
    throw new UsageError(`${reason} resource "${word}"; name it with its API group: ${example}.`);
  }
  return { group, resource: word, notes: [`"${word}" is taken as a resource of API group "${group}".`] };
}

function noteOnName(
  resource: string,
  name: string | undefined,
  subresource: string | undefined,
  request: AuthorizationRequest,
): readonly string[] {
  if (name === undefined || subresource !== undefined || request.kind === 'nonResource') return [];
  const isSubresource = groupsWithResource(`${resource}/${name}`).length > 0;
  return [
    ...(isSubresource ? [`"${name}" is taken as a name; for the subresource write "--subresource ${name}".`] : []),
    ...(request.name === ''
      ? [`A request with the verb "${request.verb}" has no name, so "${name}" is left out.`]
      : []),
  ];
}
