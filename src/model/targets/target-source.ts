import type { Scoped } from '../rbac-scope.ts';
import type { ScopedManifest } from '../scope.ts';
import type { Service } from '../services.ts';
import type { Workload } from '../workloads.ts';

/** What stands behind an object that discovery sees. */
export interface TargetSource {
  /** The kind that is written: `Deployment` for the pods that it makes. */
  readonly kind: string;
  readonly name: string;
  /** Undefined where nothing says it. */
  readonly namespace: string | undefined;
  /** Undefined for what every cluster has without a manifest. */
  readonly object: ScopedManifest | undefined;
  readonly workload?: Scoped<Workload>;
  readonly service?: Scoped<Service>;
}

/** What stands in labels for a namespace that nothing says. */
export const unknownNamespace = 'your-namespace';

/** What an object is called in messages: `Deployment shop/api`. */
export function describeSource({ kind, namespace, name }: TargetSource): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
