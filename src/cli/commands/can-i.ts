import { authorize, isAskedAbout } from '../../kubernetes/authorizer/authorize.ts';
import type { Decision } from '../../kubernetes/authorizer/authorize.ts';
import { impersonatedIdentity } from '../../kubernetes/authorizer/identity.ts';
import type { Identity } from '../../kubernetes/authorizer/identity.ts';
import { ruleAllows } from '../../kubernetes/authorizer/rule-allows.ts';
import type { Answer, AuthorizationRequest } from '../../kubernetes/rbac-types.ts';
import type { PolicySources, ScopePolicy } from '../../model/policies.ts';
import { visible, visibleJson } from '../../source/visible.ts';
import { accessOptions, askedRequest } from '../access-arguments.ts';
import { textOrJson } from '../text-or-json.ts';
import { doubtJson, pathJson } from '../access-json.ts';
import { grantTable, grantsJson } from '../access-list.ts';
import { bindingSpan, doubtText, objectName, pathLines, scopeName } from '../access-text.ts';
import { accessFiles } from '../access-workspace.ts';
import type { AccessFiles } from '../access-workspace.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../option-spec.ts';
import type { ParsedArguments } from '../option-spec.ts';
import { placeOf } from '../../reporters/wording.ts';

/** Tells whether somebody may do something by the roles and bindings in files. */
export const canI: Command = {
  usage:
    'scrapelint can-i VERB RESOURCE[/NAME] --as USER [OPTIONS]\n       scrapelint can-i --list --as USER [OPTIONS]',
  description:
    'Tell whether somebody may do something, by the roles and bindings in files, without a cluster. The answer is yes, ' +
    'no or unknown, with the bindings, roles and rules that make it so. Exit code 0 for yes, 1 for no and unknown.',
  options: [
    {
      name: 'as',
      kind: 'value',
      placeholder: 'USER',
      description: 'Who asks, such as system:serviceaccount:monitoring:prometheus',
      group: 'Who asks',
    },
    {
      name: 'as-group',
      kind: 'list',
      placeholder: 'GROUP',
      description: 'A group of who asks; repeatable',
      group: 'Who asks',
    },
    { name: 'list', kind: 'flag', description: 'List everything that is granted', group: 'Request' },
    {
      name: 'quiet',
      alias: 'q',
      kind: 'flag',
      description: 'Print nothing; the exit code is the answer',
      group: 'Output',
    },
    ...accessOptions,
  ],
  examples: [
    ['scrapelint can-i list pods --as system:serviceaccount:monitoring:prometheus', 'May the account list pods?'],
    [
      'scrapelint can-i get /metrics --as system:serviceaccount:monitoring:prometheus -f deploy',
      'A path of the server',
    ],
    ['scrapelint can-i --list --as system:serviceaccount:monitoring:prometheus', 'All that the account may do'],
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    const isList = parsed.flags.has('list');
    if (parsed.positionals.length !== (isList ? 0 : 2)) {
      throw new UsageError('The command "can-i" takes a verb and a resource, or "--list" and neither.');
    }
    const who = askingIdentity(parsed);
    const files = await accessFiles(parsed, io, engine);
    if (isList) {
      io.stdout.write(format === 'json' ? grantsJson(files, who, parsed) : grantTable(files, who, parsed));
      return 0;
    }
    const { request, notes } = askedRequest(parsed, files.workspace);
    const verdict = decide(files, who, request);
    if (!parsed.flags.has('quiet')) {
      for (const note of notes) io.stderr.write(`note: ${visible(note)}\n`);
      io.stdout.write(format === 'json' ? verdictJson(verdict, request) : verdictText(verdict));
    }
    return verdict.answer === 'yes' ? 0 : 1;
  },
};

/** Who asks; a mistake is thrown as a usage error. */
function askingIdentity({ values, lists }: ParsedArguments): Identity {
  const user = values.get('as');
  if (user === undefined) {
    throw new UsageError('Say who asks with "--as USER"; an account is system:serviceaccount:NAMESPACE:NAME.');
  }
  return impersonatedIdentity(user, lists.get('as-group') ?? []);
}

interface ScopeVerdict {
  readonly scope: ScopePolicy;
  readonly decision: Decision<PolicySources>;
}

interface Verdict {
  readonly answer: Answer;
  readonly scopes: readonly ScopeVerdict[];
  /** Why it stays open although no binding does. */
  readonly gaps: readonly string[];
  /** What grants it elsewhere. */
  readonly near: readonly string[];
  readonly bypassesRbac: boolean;
}

function decide({ policies, gaps }: AccessFiles, who: Identity, request: AuthorizationRequest): Verdict {
  const scopes = policies.map((scope) => ({ scope, decision: authorize(scope.policy, who, request) }));
  const open = [
    ...gaps,
    ...policies
      .filter(({ isOpen }) => isOpen)
      .map(({ scope }) =>
        scope.isOpen
          ? `The kustomization in "${scope.name}" takes in what is not among the files.`
          : 'The configuration assumes bindings that are not among the files.',
      ),
  ];
  const has = (answer: Answer): boolean => scopes.some(({ decision }) => decision.answer === answer);
  const answer = has('yes') ? 'yes' : has('unknown') || open.length > 0 ? 'unknown' : 'no';
  return {
    answer,
    scopes,
    gaps: [...new Set(open)],
    near: policies.flatMap((scope) => nearMisses(scope, who, request)),
    bypassesRbac: scopes.some(({ decision }) => decision.bypassesRbac),
  };
}

/** RoleBindings of other namespaces that would grant it there. */
function nearMisses({ policy }: ScopePolicy, who: Identity, request: AuthorizationRequest): readonly string[] {
  return policy.appliedTo(who).flatMap(({ binding }) => {
    if (isAskedAbout(binding, request) !== 'no') return [];
    const allows = policy
      .resolve(binding)
      .candidates.some(({ rules }) => rules.some(({ rule }) => ruleAllows(rule, request)));
    if (!allows) return [];
    const span = bindingSpan(binding);
    const place = span === undefined ? '(built in)' : `at ${placeOf(span)}`;
    const where = scopeName({ kind: 'namespace', namespace: binding.namespace });
    return [`${objectName(binding)} ${place} counts in ${where} only.`];
  });
}

function verdictText({ answer, scopes, gaps, near, bypassesRbac }: Verdict): string {
  const lines: string[] = [answer];
  if (bypassesRbac) lines.push('  Members of system:masters may do everything, whatever roles say.');
  const isOneOfMany = scopes.length > 1;
  const seen = new Set<string>();
  for (const { scope, decision } of scopes) {
    for (const path of answer === 'yes' ? decision.paths : []) {
      const text = pathLines(path).map((line) => `  ${line}`);
      const key = text.join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      if (lines.length > 1) lines.push('');
      lines.push(...text);
      const isBuiltIn = path.binding.source === undefined;
      if (isOneOfMany && !isBuiltIn)
        lines.push(`  scope    ${scope.scope.name === '' ? 'files in no kustomization' : scope.scope.name}`);
    }
  }
  if (answer === 'unknown') {
    const doubts = scopes.flatMap(({ decision }) => decision.doubts.map(doubtText));
    lines.push(...new Set([...doubts, ...gaps].map((text) => `  ${text}`)));
  }
  if (answer === 'no') {
    lines.push(...near.map((text) => `  ${text}`));
    if (near.length === 0) lines.push('  No binding in these files grants it.');
  }
  return `${lines.map(visible).join('\n')}\n`;
}

function verdictJson({ answer, scopes, gaps, near, bypassesRbac }: Verdict, request: AuthorizationRequest): string {
  const document = {
    version: 1,
    answer,
    request,
    bypassesRbac,
    paths: scopes.flatMap(({ scope, decision }) => decision.paths.map((path) => pathJson(path, scope.scope.name))),
    doubts:
      answer === 'unknown'
        ? [
            ...scopes.flatMap(({ decision }) => decision.doubts.map(doubtJson)),
            ...gaps.map((text) => ({ kind: 'not-read', text })),
          ]
        : [],
    elsewhere: answer === 'no' ? near : [],
  };
  return `${visibleJson(document, 2)}\n`;
}
