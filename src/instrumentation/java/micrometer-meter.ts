import type { Call, Expression } from '../code/code.ts';
import type { CallAt, CodeContext } from '../code/context.ts';
import { calleeSpan, callsOf } from '../code/context.ts';
import { forEachCaller, outermostCall } from '../code/declare-factory.ts';
import type { Closure } from '../code/entity.ts';
import { addUse } from '../code/metrics-of.ts';
import type { ReadText } from '../code/texts.ts';
import { calleeName } from '../code/texts.ts';
import type { MetricDraft } from '../metric-draft.ts';
import type { LabelAssignment, MetricType } from '../metric.ts';
import { declaredTypes } from './declared-types.ts';
import { isGeneratedName } from './java-texts.ts';
import { MicrometerTags } from './micrometer-tags.ts';
import type { Tags } from './micrometer-tags.ts';

/** A meter as a place in the code makes it or looks it up. */
export interface Meter {
  readonly type: MetricType;
  /** Absent where another file or the library gives the name; a text where the library has one by default. */
  readonly name: Closure | string | undefined;
  readonly help?: Closure | undefined;
  /** What fills the tags, as uses name it. */
  readonly method: string;
  readonly tags: Tags;
}

interface Filter {
  readonly prefix: string;
  readonly tag: string;
}

/** What the readers of Micrometer share: its registries, its meters, and the filters that limit tags. */
export class Micrometer {
  readonly context: CodeContext;
  readonly #ignored = new Set<string>();
  readonly #limited: Filter[] = [];

  constructor(context: CodeContext) {
    this.context = context;
    for (const at of callsOf(context)) this.#filter(at);
  }

  /** The tags of the arguments of a call, from one of them on. */
  tagsOf(at: CallAt, from = 0): Tags {
    return new MicrometerTags(this.context).ofCall(at, at.expression, from);
  }

  /** The tags that one expression stands for. */
  tagsIn(at: Closure): Tags {
    return new MicrometerTags(this.context).of([at]);
  }

  /** The library member that an expression is, if it is one of some. */
  library(at: Closure, pattern: RegExp): string | undefined {
    return this.context.evaluator.libraryNames(at).find((name) => pattern.test(name));
  }

  /** True for what is declared as a registry, and for what is called one where nothing is declared. */
  isRegistry(at: Closure): boolean {
    if (this.library(at, /^io\.micrometer\.core\.instrument\.Metrics(?:\.globalRegistry)?$/u) !== undefined)
      return true;
    const { expression } = at;
    if (isMore(expression)) {
      return this.isRegistry({ ...at, expression: expression.callee.object });
    }
    const types = declaredTypes(this.context, at);
    if (types.length > 0) return types.some((type) => type.endsWith('MeterRegistry'));
    const imports = [...at.scope.module.imports].some((name) => name.startsWith('io.micrometer'));
    const called = expression.kind === 'call' ? expression.callee : expression;
    const name = called.kind === 'name' ? called.name : called.kind === 'member' ? called.property : '';
    return imports && name.toLowerCase().endsWith('registry');
  }

  /**
   * Adds a meter, and the tags of this place to it. A helper that makes it from its parameters is read once for each of
   * its calls.
   */
  add(at: CallAt, describe: (at: CallAt) => Meter | undefined, chain = 0): void {
    const meter = describe(at);
    if (meter === undefined) return;
    const name = this.#nameOf(meter.name, at);
    const functions = [...('functions' in name ? name.functions : []), ...meter.tags.functions];
    const again = (caller: CallAt): void => {
      this.add(caller, describe, chain + 1);
    };
    if (forEachCaller(this.context, at, functions, chain, again)) return;
    const draft = this.#draft(at, meter, name);
    this.addTags(draft, at, meter.method, meter.tags);
  }

  /** Adds tags to a meter, without those that a filter takes off. */
  addTags(draft: MetricDraft, at: CallAt, method: string, tags: Tags): void {
    const labels = tags.labels
      .filter(({ label }) => !this.#ignored.has(label.value))
      .map((assignment): LabelAssignment => {
        const isLimited = this.#limited.some(
          ({ prefix, tag }) => tag === assignment.label.value && draft.name.value.startsWith(prefix),
        );
        return isLimited ? { ...assignment, value: { ...assignment.value, allowList: true } } : assignment;
      });
    addUse(draft, at, method, labels, tags.complete);
  }

  #nameOf(name: Meter['name'], at: CallAt): ReadText | MetricDraft['name'] {
    if (typeof name === 'object') return this.context.texts.text(name);
    return { value: name ?? '…', complete: name !== undefined, span: calleeSpan(at) };
  }

  /** The meter of a name: the same one wherever it is looked up. */
  #draft(at: CallAt, { type, name: nameAt, help }: Meter, name: MetricDraft['name']): MetricDraft {
    const { registry, texts } = this.context;
    const key = at.frame?.key ?? '';
    const known = registry.named(name.value).find((draft) => draft.library === 'micrometer' && draft.type === type);
    if (name.complete && known !== undefined) {
      registry.addPlace(at.expression, key, known);
      return known;
    }
    const outer = outermostCall(at);
    const draft: MetricDraft = {
      library: 'micrometer',
      type,
      name,
      generatedName: !name.complete && typeof nameAt === 'object' && isGeneratedName(nameAt),
      help: help === undefined ? undefined : texts.text(help),
      labels: [],
      labelsComplete: false,
      labelsFromUses: true,
      declaration: calleeSpan(outer),
      holder: outer.scope.module.holders.get(outer.expression),
      uses: [],
    };
    registry.add(at.expression, key, draft);
    return draft;
  }

  /**
   * `MeterFilter.ignoreTags("uri")` takes tags off, `maximumAllowableTags` limits their values:
   * https://github.com/micrometer-metrics/micrometer/blob/main/micrometer-core/src/main/java/io/micrometer/core/instrument/config/MeterFilter.java
   */
  #filter(at: CallAt): void {
    const name = calleeName(at.expression);
    if (name !== 'ignoreTags' && name !== 'maximumAllowableTags') return;
    if (this.library({ ...at, expression: at.expression.callee }, /\.MeterFilter\.\w+$/u) === undefined) return;
    const given = at.expression.arguments.map(({ value }) => this.context.texts.text({ ...at, expression: value }));
    if (name === 'ignoreTags') for (const text of given) if (text.complete) this.#ignored.add(text.value);
    const [prefix, tag] = given;
    if (name === 'maximumAllowableTags' && prefix?.complete === true && tag?.complete === true) {
      this.#limited.push({ prefix: prefix.value, tag: tag.value });
    }
  }
}

/** `registry.more()` has the rarer meters. */
export function isMore(expression: Expression): expression is Call & { readonly callee: { readonly kind: 'member' } } {
  return expression.kind === 'call' && expression.callee.kind === 'member' && expression.callee.property === 'more';
}
