import { sameNamespace } from '../kubernetes/authorizer/identity.ts';
import type { Identity } from '../kubernetes/authorizer/identity.ts';
import { listGrants } from '../kubernetes/authorizer/list-grants.ts';
import type { Grant } from '../kubernetes/authorizer/list-grants.ts';
import type { Doubt } from '../kubernetes/authorizer/authorize.ts';
import type { PolicySources } from '../model/policies.ts';
import { placeOf } from '../reporters/wording.ts';
import { visible, visibleJson } from '../source/visible.ts';
import { namespaceOf } from './access-arguments.ts';
import { doubtJson, pathJson } from './access-json.ts';
import { doubtText } from './access-text.ts';
import type { AccessFiles } from './access-workspace.ts';
import type { ParsedArguments } from './option-spec.ts';

interface Listed {
  readonly grants: readonly { readonly grant: Grant<PolicySources>; readonly scope: string }[];
  readonly doubts: readonly Doubt<PolicySources>[];
}

/** What somebody is granted, in the namespace that is asked for or in any. */
function listed({ policies }: AccessFiles, who: Identity, parsed: ParsedArguments): Listed {
  const namespace = namespaceOf(parsed);
  const lists = policies.map(({ policy, scope }) => ({ list: listGrants(policy, who), scope: scope.name }));
  const seen = new Set<Grant<PolicySources>['rule']>();
  const grants = lists.flatMap(({ list, scope }) =>
    list.grants
      .filter((grant) => {
        if (grant.binding.source !== undefined) return true;
        // What Kubernetes brings is the same in every scope.
        const isNew = !seen.has(grant.rule);
        seen.add(grant.rule);
        return isNew;
      })
      .filter(({ scope: reach }) => {
        if (reach.kind === 'cluster' || namespace === undefined) return true;
        return namespace !== '' && sameNamespace(reach.namespace, namespace) !== 'no';
      })
      .map((grant) => ({ grant, scope })),
  );
  return { grants, doubts: lists.flatMap(({ list }) => list.doubts) };
}

const header = ['RESOURCES', 'NON-RESOURCE URLS', 'RESOURCE NAMES', 'VERBS', 'NAMESPACE', 'RULE'] as const;

/** The columns of `kubectl auth can-i --list`, with the namespace and the place of the rule. */
export function grantTable(files: AccessFiles, who: Identity, parsed: ParsedArguments): string {
  const { grants, doubts } = listed(files, who, parsed);
  const rows = grants.flatMap(({ grant }) => rowsOf(grant));
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const open = [...new Set([...doubts.map(doubtText), ...files.gaps])];
  const rest = open.length === 0 ? [] : ['', 'There may be more:', ...open.map((text) => `  ${text}`)];
  return `${[...lines, ...rest].map(visible).join('\n')}\n`;
}

function rowsOf({ rule, scope, certain }: Grant<PolicySources>): readonly (readonly string[])[] {
  const bracket = (texts: readonly string[]): string => `[${texts.join(' ')}]`;
  const namespace = scope.kind === 'cluster' ? '*' : (scope.namespace ?? '(unwritten)');
  const place = rule.source === undefined ? 'built in' : placeOf(rule.source.anchor);
  const last = [bracket(rule.verbs), namespace, certain ? place : `${place} (perhaps)`];
  if (rule.nonResourceURLs.length > 0) return [['', bracket(rule.nonResourceURLs), '[]', ...last]];
  return rule.apiGroups.flatMap((group) =>
    rule.resources.map((resource) => {
      const [parent = '', ...subresource] = resource.split('/');
      const name = [group === '' ? parent : `${parent}.${group}`, ...subresource].join('/');
      return [name, '[]', bracket(rule.resourceNames), ...last];
    }),
  );
}

/** The same for programs. */
export function grantsJson(files: AccessFiles, who: Identity, parsed: ParsedArguments): string {
  const { grants, doubts } = listed(files, who, parsed);
  const document = {
    version: 1,
    grants: grants.map(({ grant, scope }) => ({ ...pathJson(grant, scope), certain: grant.certain })),
    doubts: [...doubts.map(doubtJson), ...files.gaps.map((text) => ({ kind: 'not-read', text }))],
  };
  return `${visibleJson(document, 2)}\n`;
}
