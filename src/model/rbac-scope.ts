import { isBuiltInRole } from '../knowledge/built-in-role-names.ts';
import { labelSelectorMatches } from '../kubernetes/label-selector.ts';
import { plainMap } from './fields.ts';
import type { RbacBinding, RbacRole, RbacSubject } from './rbac.ts';
import type { Scope, ScopedManifest } from './scope.ts';
import { pushTo } from '../source/push-to.ts';

/** A role, binding or account in a scope, with the namespace it has there. */
export interface Scoped<T> {
  readonly item: T;
  readonly object: ScopedManifest;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

/** How far a role's rules reach in a scope. */
export interface Reach {
  /** `unbound` where nothing in the scope binds the role: others may. */
  readonly level: 'cluster' | 'namespace' | 'unbound';
  /** The bindings that make it so, those that reach furthest first. */
  readonly bindings: readonly RbacBinding[];
}

/** What a role reference finds. */
export type RoleResolution =
  | { readonly kind: 'found'; readonly role: Scoped<RbacRole> }
  | { readonly kind: 'built-in' }
  /** Nothing by this kind, name and namespace; what is nearly it is named. */
  | {
      readonly kind: 'missing';
      /** A role of the same name and the other kind. */
      readonly otherKind: RbacRole | undefined;
      /** Roles of the same name and kind in other namespaces. */
      readonly elsewhere: readonly Scoped<RbacRole>[];
    };

/** The roles, bindings and accounts of one scope, and who is bound to what. */
export class RbacScope {
  readonly scope: Scope;
  readonly roles: readonly Scoped<RbacRole>[];
  readonly bindings: readonly Scoped<RbacBinding>[];
  readonly accounts: readonly ScopedManifest[];
  readonly #reach = new Map<RbacRole, Reach>();
  readonly #bindingsOf = new Map<RbacRole, RbacBinding[]>();
  readonly #roleOf = new Map<ScopedManifest, Scoped<RbacRole>>();

  constructor(
    scope: Scope,
    roleOf: (object: ScopedManifest) => RbacRole | undefined,
    bindingOf: (object: ScopedManifest) => RbacBinding | undefined,
  ) {
    this.scope = scope;
    const read = <T>(kinds: readonly string[], item: (object: ScopedManifest) => T | undefined): readonly Scoped<T>[] =>
      kinds.flatMap((kind) =>
        scope.ofKind(kind).flatMap((object) => {
          const value = item(object);
          return value === undefined ? [] : [{ item: value, object, name: object.name, namespace: object.namespace }];
        }),
      );
    this.roles = read(['ClusterRole', 'Role'], roleOf);
    this.bindings = read(['ClusterRoleBinding', 'RoleBinding'], bindingOf);
    this.accounts = scope.ofKind('ServiceAccount').filter(({ manifest }) => manifest.group === '');
    for (const role of this.roles) this.#roleOf.set(role.object, role);
    for (const binding of this.bindings) {
      const resolution = this.resolveRole(binding);
      if (resolution.kind !== 'found') continue;
      pushTo(this.#bindingsOf, resolution.role.item, binding.item);
    }
  }

  /** What a binding's roleRef finds: a Role in the binding's own namespace, or a ClusterRole. */
  resolveRole(binding: Scoped<RbacBinding>): RoleResolution {
    const { kind, name } = binding.item.roleRef ?? {};
    if (kind === undefined || name === undefined) return { kind: 'missing', otherKind: undefined, elsewhere: [] };
    const sameKind = this.#rolesNamed(kind.value, name.value, binding);
    const here = sameKind.find((role) => kind.value === 'ClusterRole' || mayBeSame(role.namespace, binding.namespace));
    if (here !== undefined) return { kind: 'found', role: here };
    if (isBuiltInRole(kind.value, name.value, binding.namespace)) return { kind: 'built-in' };
    const other = kind.value === 'Role' ? 'ClusterRole' : 'Role';
    const otherKind = this.#rolesNamed(other, name.value, binding).find(
      (role) => other === 'ClusterRole' || mayBeSame(role.namespace, binding.namespace),
    );
    return { kind: 'missing', otherKind: otherKind?.item, elsewhere: sameKind };
  }

  #rolesNamed(kind: string, name: string, binding: Scoped<RbacBinding>): readonly Scoped<RbacRole>[] {
    const objects = this.scope.named(kind, name, binding.item.manifest);
    return objects.flatMap((object) => this.#roleOf.get(object) ?? []);
  }

  /** The namespace of a subject's account: as written, as kustomize fills it in, or the binding's own. */
  subjectNamespace(binding: Scoped<RbacBinding>, subject: RbacSubject): string | undefined {
    const written = subject.namespace?.value;
    const overlay = this.#overlayNamespace(binding, subject);
    if (overlay !== undefined) return overlay;
    return written ?? (binding.item.kind === 'RoleBinding' ? binding.namespace : undefined);
  }

  /**
   * kustomize's namespace transformer moves the subjects that are among the accounts it moves, those called `default`,
   * and those without a namespace.
   * https://github.com/kubernetes-sigs/kustomize/blob/master/api/filters/namespace/namespace.go
   */
  #overlayNamespace(binding: Scoped<RbacBinding>, subject: RbacSubject): string | undefined {
    const moved = this.scope.kustomizations.find(({ namespace }) => namespace !== undefined)?.namespace?.value;
    if (moved === undefined) return undefined;
    const written = subject.namespace?.value;
    if (written === undefined || subject.name?.value === 'default') return moved;
    const account = this.scope
      .named('ServiceAccount', subject.name?.value ?? '', binding.item.manifest)
      .find(({ manifest }) => mayBeSame(manifest.namespace?.value, written));
    return account?.namespace;
  }

  /** How far a role reaches: by its own bindings and by those of the roles that it is aggregated into. */
  reachOf(role: RbacRole): Reach {
    const known = this.#reach.get(role);
    if (known !== undefined) return known;
    // Set first, so that roles that select each other come to an end.
    this.#reach.set(role, { level: 'unbound', bindings: [] });
    const bindings = (this.#bindingsOf.get(role) ?? []).filter(({ subjects }) => subjects.length > 0);
    const all = [...bindings, ...this.#aggregators(role).flatMap((other) => this.reachOf(other).bindings)];
    const wide = all.filter(({ kind }) => kind === 'ClusterRoleBinding');
    const narrow = all.filter(({ kind }) => kind === 'RoleBinding');
    const level = wide.length > 0 ? 'cluster' : narrow.length > 0 ? 'namespace' : 'unbound';
    const reach: Reach = { level, bindings: [...wide, ...narrow] };
    this.#reach.set(role, reach);
    return reach;
  }

  #aggregators(role: RbacRole): readonly RbacRole[] {
    if (role.kind !== 'ClusterRole' || role.manifest.labels.size === 0) return [];
    const labels = plainMap(role.manifest.labels);
    return this.roles
      .map(({ item }) => item)
      .filter(
        (other) => other !== role && other.aggregation?.some((selector) => labelSelectorMatches(selector, labels)),
      );
  }
}

/** True where two namespaces are the same or one of them is not known. */
export function mayBeSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
