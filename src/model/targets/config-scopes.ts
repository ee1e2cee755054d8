import type { NamedScope } from '../../config/config.ts';
import type { GlobMatcher } from '../../source/glob.ts';
import type { OperatorScope } from '../operator/operator-scope.ts';
import type { PrometheusConfig } from '../scrape-config.ts';
import type { ScopedConfig } from './target-scope.ts';
import type { Scope } from '../scope.ts';

/** What decides about the scope of a configuration beside the configuration itself. */
export interface ConfigScopeInput {
  readonly scopes: readonly Scope[];
  readonly named: readonly NamedScope[];
  readonly matches: GlobMatcher;
}

/** The scopes that a written configuration belongs to, with the namespace that it has in each. */
export function scopesOfConfig(
  config: PrometheusConfig,
  { scopes, named, matches }: ConfigScopeInput,
): readonly { readonly scope: Scope; readonly namespace: string | undefined }[] {
  const { manifest, file } = config;
  if (manifest !== undefined) {
    return scopes.flatMap((scope) => {
      const object = scope.objects.find((each) => each.manifest === manifest);
      return object === undefined ? [] : [{ scope, namespace: object.namespace }];
    });
  }
  // A file becomes a ConfigMap or a Secret of the kustomization that names it.
  const generated = scopes.flatMap((scope) =>
    scope.kustomizations.flatMap((kustomization) => {
      const map = kustomization.generated.find(({ files }) => [...files.values()].includes(file.path));
      if (map === undefined) return [];
      const moved = scope.kustomization?.namespace ?? kustomization.namespace ?? map.namespace;
      return [{ scope, namespace: moved?.value }];
    }),
  );
  if (generated.length > 0) return generated;
  const own = named.filter(({ include }) => matches(include, file.path)).map(({ name }) => name);
  const ofName = scopes.filter((scope) => scope.kustomization === undefined && own.includes(scope.name));
  const found = ofName.length > 0 ? ofName : scopes.filter(({ name }) => name === '');
  return found.map((scope) => ({ scope, namespace: undefined }));
}

/** The configurations that the operator makes in a scope. */
export function generatedConfigsOf(operator: OperatorScope): readonly ScopedConfig[] {
  return operator.configs.map(({ config, server }) => ({
    config,
    server,
    namespace: server?.namespace,
    isOrphan: server === undefined,
  }));
}
