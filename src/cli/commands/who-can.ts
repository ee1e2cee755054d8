import { isAskedAbout } from '../../kubernetes/authorizer/authorize.ts';
import { whoCan as holdersOf } from '../../kubernetes/authorizer/list-grants.ts';
import type { Holder } from '../../kubernetes/authorizer/list-grants.ts';
import type { AuthorizationRequest } from '../../kubernetes/rbac-types.ts';
import type { PolicySources } from '../../model/policies.ts';
import { visible, visibleJson } from '../../source/visible.ts';
import { accessOptions, askedRequest } from '../access-arguments.ts';
import { textOrJson } from '../text-or-json.ts';
import { pathJson } from '../access-json.ts';
import { doubtText, pathLines, subjectName } from '../access-text.ts';
import { accessFiles } from '../access-workspace.ts';
import type { AccessFiles } from '../access-workspace.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../option-spec.ts';

/** Names everybody who may do something by the roles and bindings in files. */
export const whoCan: Command = {
  usage: 'scrapelint who-can VERB RESOURCE[/NAME] [OPTIONS]',
  description:
    'Name everybody who may do something, by the roles and bindings in files and those that Kubernetes brings, with the ' +
    'bindings, roles and rules that make it so. Exit code 0 if there is somebody, 1 if nobody.',
  options: accessOptions,
  examples: [
    ['scrapelint who-can list secrets -A', 'Who reads every Secret?'],
    ['scrapelint who-can create pods --subresource exec -n monitoring', 'Who enters pods of a namespace?'],
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    if (parsed.positionals.length !== 2) throw new UsageError('The command "who-can" takes a verb and a resource.');
    const files = await accessFiles(parsed, io, engine);
    const { request, notes } = askedRequest(parsed, files.workspace);
    for (const note of notes) io.stderr.write(`note: ${visible(note)}\n`);
    const found = everybody(files, request);
    const open = openEnds(files, request);
    io.stdout.write(format === 'json' ? json(found, open, request) : text(found, open));
    return found.length > 0 ? 0 : 1;
  },
};

interface Found {
  readonly holder: Holder<PolicySources>;
  readonly scope: string;
}

/** Holders in all scopes; what Kubernetes brings is the same in each. */
function everybody({ policies }: AccessFiles, request: AuthorizationRequest): readonly Found[] {
  const seen = new Set<string>();
  return policies
    .flatMap(({ policy, scope }) => holdersOf(policy, request).map((holder) => ({ holder, scope: scope.name })))
    .filter(({ holder }) => {
      const key = pathLines(holder).join('\n');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => Number(a.holder.binding.source === undefined) - Number(b.holder.binding.source === undefined));
}

/** Why there may be others. */
function openEnds({ policies, gaps }: AccessFiles, request: AuthorizationRequest): readonly string[] {
  const doubts = policies.flatMap(({ policy, scope }) => [
    ...(scope.isOpen ? [`The kustomization in "${scope.name}" takes in what is not among the files.`] : []),
    ...policy.bindings.flatMap((binding) => {
      if (binding.source === undefined || isAskedAbout(binding, request) === 'no') return [];
      const { candidates, certain } = policy.resolve(binding);
      if (candidates.length === 0) return certain === 'unknown' ? [doubtText({ kind: 'role-missing', binding })] : [];
      const open = candidates.find((candidate) => candidate.open);
      return open === undefined ? [] : [doubtText({ kind: 'role-open', binding, role: open.role })];
    }),
  ]);
  return [...new Set([...doubts, ...gaps])];
}

function text(found: readonly Found[], open: readonly string[]): string {
  const others =
    open.length === 0 ? '' : `\nThere may be others:\n${open.map((each) => `  ${visible(each)}\n`).join('')}`;
  if (found.length === 0) return `nobody\n${others}`;
  const bySubject = new Map<string, Holder<PolicySources>[]>();
  for (const { holder } of found) {
    const name = subjectName(holder.subject, holder.binding);
    bySubject.set(name, [...(bySubject.get(name) ?? []), holder]);
  }
  const blocks = [...bySubject].map(([name, holders]) => {
    const isSure = holders.some(({ certain }) => certain);
    const paths = holders.map((holder) =>
      pathLines(holder)
        .map((line) => `  ${line}`)
        .join('\n'),
    );
    return `${name}${isSure ? '' : ' (perhaps)'}\n${paths.join('\n\n')}`;
  });
  return `${blocks.join('\n\n').split('\n').map(visible).join('\n')}\n${others}`;
}

function json(found: readonly Found[], open: readonly string[], request: AuthorizationRequest): string {
  const holders = found.map(({ holder, scope }) => ({ ...pathJson(holder, scope), certain: holder.certain }));
  return `${visibleJson({ version: 1, request, holders, doubts: open.map((each) => ({ text: each })) }, 2)}\n`;
}
