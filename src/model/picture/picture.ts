import { listGrants } from '../../kubernetes/authorizer/list-grants.ts';
import type { Diagram, Picture } from '../../source/picture.ts';
import { accountNameOf } from '../pod-accounts.ts';
import { describeManifest } from '../manifest.ts';
import { mayBeSame } from '../rbac-scope.ts';
import type { Workspace } from '../workspace.ts';
import { accessDiagram } from './access-diagram.ts';
import { targetsDiagram } from './targets-diagram.ts';

/** What a page draws of a workspace: the accounts of its servers, then their targets, then the other accounts. */
export function pictureOf(workspace: Workspace): Picture {
  return { diagrams: [...serverAccounts(workspace), ...targetDiagrams(workspace), ...otherAccounts(workspace)] };
}

function serverAccounts(workspace: Workspace): readonly Diagram[] {
  return workspace.accountAccesses.map((access) =>
    accessDiagram({
      identity: access.identity,
      at: access.servers.map(({ account, accountAt }) => account?.manifest.anchor ?? accountAt).find(isPresent),
      users: access.servers.map(({ name, at }) => ({ name, at })),
      grants: access.grants,
      doubts: access.doubts,
      missing: access.missing,
      judgement: access,
    }),
  );
}

/** Accounts that something is bound to and that run no server: what they may do, and no word on what they need. */
function otherAccounts(workspace: Workspace): readonly Diagram[] {
  const shown = new Set(
    workspace.accountAccesses.flatMap(({ servers }) => servers.flatMap(({ account }) => account?.manifest ?? [])),
  );
  return workspace.rbacScopes.flatMap((rbac, index) => {
    const policy = workspace.policies[index]?.policy;
    if (policy === undefined) return [];
    const workloads = workspace.workloadScopes[index]?.workloads ?? [];
    return rbac.accounts.flatMap(({ manifest, name, namespace }) => {
      if (name === undefined || shown.has(manifest)) return [];
      const identity = { kind: 'ServiceAccount', name, namespace } as const;
      const { grants, doubts } = listGrants(policy, identity);
      const own = grants.filter(({ binding }) => binding.source !== undefined);
      const ofFiles = doubts.filter(({ binding }) => binding?.source !== undefined);
      if (own.length === 0 && ofFiles.length === 0) return [];
      shown.add(manifest);
      const users = workloads
        .filter((each) => accountNameOf(each.item) === name && mayBeSame(each.namespace, namespace))
        .map(({ item }) => ({ name: describeManifest(item.manifest), at: item.manifest.anchor }));
      return [
        accessDiagram({
          identity,
          at: manifest.anchor,
          users,
          grants: own,
          doubts: ofFiles,
          missing: [],
          judgement: undefined,
        }),
      ];
    });
  });
}

function targetDiagrams(workspace: Workspace): readonly Diagram[] {
  const generated = new Map(workspace.generatedConfigs.map((config) => [config.config, config]));
  return workspace.targetScopes.flatMap((scope) =>
    scope.configs
      .filter(({ config }) => config.jobs.length > 0)
      .map((config) => targetsDiagram(scope, config, generated.get(config.config))),
  );
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
