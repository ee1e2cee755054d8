import type { MetricDraft } from '../metric-draft.ts';
import type { Closure, Frame } from './evaluate.ts';
import type { Node } from './syntax-tree.ts';
import { is, memberName, parentOf, staticKey } from './syntax-tree.ts';

/** The metrics found so far, by the expression that makes them. */
export class MetricRegistry {
  readonly #byNode = new Map<Node, { readonly key: string; readonly draft: MetricDraft }[]>();
  readonly #byHolder = new Map<string, MetricDraft[]>();
  readonly #all: MetricDraft[] = [];

  get drafts(): readonly MetricDraft[] {
    return this.#all;
  }

  /** Adds a metric; the same expression in the same chain of calls is the same metric. */
  add(at: Closure, draft: MetricDraft): void {
    const key = at.frame?.key ?? '';
    const known = this.#byNode.get(at.node);
    if (known === undefined) this.#byNode.set(at.node, [{ key, draft }]);
    else if (known.some((entry) => entry.key === key)) return;
    else known.push({ key, draft });
    this.#all.push(draft);
    if (draft.holder === undefined) return;
    const held = this.#byHolder.get(draft.holder);
    if (held === undefined) this.#byHolder.set(draft.holder, [draft]);
    else held.push(draft);
  }

  /** The metrics that an expression makes: one, or all that a factory makes, where the call is not known. */
  made(node: Node, frame: Frame | undefined): readonly MetricDraft[] {
    const known = this.#byNode.get(node) ?? [];
    const key = frame?.key ?? '';
    const exact = known.filter((entry) => entry.key === key);
    if (exact.length > 0) return exact.map((entry) => entry.draft);
    const within = key === '' ? known : known.filter((entry) => entry.key.startsWith(`${key}<`));
    if (within.length > 0) return within.map((entry) => entry.draft);
    return known.length === 1 ? known.map((entry) => entry.draft) : [];
  }

  named(name: string): readonly MetricDraft[] {
    return this.#all.filter((draft) => draft.name.value === name);
  }

  heldBy(name: string): readonly MetricDraft[] {
    return this.#byHolder.get(name) ?? [];
  }
}

/** The name of what an expression is assigned to: a variable, a property of an object, a field. */
export function holderOf(node: Node): string | undefined {
  let inner: Node = node;
  for (let outer = parentOf(node), steps = 0; outer !== undefined && steps < 8; outer = parentOf(outer), steps++) {
    if (is(outer, 'VariableDeclarator')) return is(outer.id, 'Identifier') ? outer.id.name : undefined;
    if (is(outer, 'Property', 'PropertyDefinition') && outer.value === inner)
      return staticKey(outer.key, outer.computed);
    if (is(outer, 'AssignmentExpression') && outer.right === inner) {
      if (is(outer.left, 'Identifier')) return outer.left.name;
      return is(outer.left, 'MemberExpression') ? memberName(outer.left) : undefined;
    }
    const passes =
      is(
        outer,
        'LogicalExpression',
        'TSAsExpression',
        'TSNonNullExpression',
        'TSSatisfiesExpression',
        'AwaitExpression',
      ) || is(outer, 'ConditionalExpression', 'TSTypeAssertion');
    if (!passes) return undefined;
    inner = outer;
  }
  return undefined;
}
