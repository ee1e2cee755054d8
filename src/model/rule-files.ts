import { readQuery } from '../prometheus/promql/query.ts';
import type { Query, QueryPart } from '../prometheus/promql/query.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Located, Span } from '../source/span.ts';
import type { View } from '../yaml/view.ts';
import type { RuleFile } from './find-configs.ts';
import type { Manifest } from './manifest.ts';

/** A recording or alerting rule, wherever it is written. */
export interface PromRule {
  readonly kind: 'recording' | 'alert';
  readonly file: SourceFile;
  /** The object that holds it. */
  readonly manifest: Manifest | undefined;
  readonly group: string | undefined;
  readonly name: Located<string>;
  readonly view: View;
  readonly expression: Expression;
}

/** A PromQL expression with its place. It is parsed when it is first asked for. */
export class Expression {
  readonly #view: View;
  #query: Query | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  get text(): string {
    return this.#view.text;
  }

  get anchor(): Span {
    return this.#view.anchor;
  }

  get query(): Query {
    this.#query ??= readQuery(this.text);
    return this.#query;
  }

  /** Where a part of it stands in the file. */
  placeOf({ start, end }: Pick<QueryPart, 'start' | 'end'>): Span {
    return this.#view.part(start, end);
  }
}

/** The rules of a rule file. */
export function rulesInFile({ root, file, manifest }: RuleFile): readonly PromRule[] {
  return rulesBelow(root, file, manifest);
}

/** The rules of a PrometheusRule object. */
export function rulesInManifest(manifest: Manifest): readonly PromRule[] {
  if (manifest.group !== 'monitoring.coreos.com' || manifest.kind.value !== 'PrometheusRule') return [];
  const spec = manifest.view.get('spec');
  return spec === undefined ? [] : rulesBelow(spec, manifest.file, manifest);
}

function rulesBelow(root: View, file: SourceFile, manifest: Manifest | undefined): readonly PromRule[] {
  return itemsOf(root.get('groups')).flatMap((group) => {
    const name = group.get('name');
    const own = { file, manifest, group: name?.kind === 'scalar' ? name.text : undefined };
    return itemsOf(group.get('rules')).flatMap((view) => {
      const rule = readRule(view);
      return rule === undefined ? [] : [{ ...own, ...rule }];
    });
  });
}

function readRule(view: View): Pick<PromRule, 'kind' | 'name' | 'view' | 'expression'> | undefined {
  const record = view.get('record');
  const name = record ?? view.get('alert');
  const expression = view.get('expr');
  if (name?.kind !== 'scalar' || expression?.kind !== 'scalar') return undefined;
  const kind = record === undefined ? 'alert' : 'recording';
  return { kind, name: name.located, view, expression: new Expression(expression) };
}

function itemsOf(view: View | undefined): readonly View[] {
  return view?.kind === 'sequence' ? view.items().filter(({ kind }) => kind === 'mapping') : [];
}
