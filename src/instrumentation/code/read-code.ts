import type { Tree } from '@lezer/common';
import type { SourceFile } from '../../source/source-file.ts';
import type { Language } from '../language.ts';
import { finishMetrics } from '../metric-draft.ts';
import { MetricRegistry } from '../metric-registry.ts';
import type { CollectedMetrics, SourceProblem } from '../metric.ts';
import type { CodeModule } from './code.ts';
import type { CodeContext } from './context.ts';
import { CodeEvaluator } from './evaluate.ts';
import type { LanguageNames } from './entity.ts';
import { CodeMaps } from './maps.ts';
import { CodeTexts } from './texts.ts';
import type { TextOfCall } from './texts.ts';
import { syntaxErrorOf } from './tree.ts';
import type { TreeParser } from './tree.ts';
import { CodeValues } from './value.ts';
import type { ValueShapes } from './value-shapes.ts';

/** What differs between Python, Go and Java. */
export interface CodeLanguage {
  readonly language: Language;
  /** The name of the language in messages. */
  readonly title: string;
  readonly shapes: ValueShapes;
  readonly textOfCall: TextOfCall;
  module(file: SourceFile, tree: Tree): CodeModule;
  names(modules: readonly CodeModule[]): LanguageNames;
  /** Joins the files of one package, before anything is asked. */
  link?(modules: readonly CodeModule[]): void;
  read(context: CodeContext): void;
}

/** Reads the metrics of all files of one language together. */
export function readCode(files: readonly SourceFile[], parse: TreeParser, of: CodeLanguage): CollectedMetrics {
  const modules: CodeModule[] = [];
  const problems: SourceProblem[] = [];
  for (const file of files) {
    const tree = parse(file);
    const error = syntaxErrorOf(tree, file.text);
    if (error !== undefined) {
      problems.push({
        language: of.language,
        kind: 'syntax',
        message: `The file cannot be parsed as ${of.title} from here on, so metrics in it may not be seen.`,
        span: { file, start: Math.min(error, file.text.length), end: Math.min(error + 1, file.text.length) },
      });
    }
    modules.push(of.module(file, tree));
  }
  of.link?.(modules);
  const evaluator = new CodeEvaluator(modules, of.names(modules));
  const texts = new CodeTexts(evaluator, of.textOfCall);
  const context: CodeContext = {
    modules,
    evaluator,
    texts,
    maps: new CodeMaps(evaluator, texts),
    values: new CodeValues(evaluator, texts, of.shapes),
    registry: new MetricRegistry(),
    middlewares: [],
    defaultLabels: [],
  };
  of.read(context);
  return {
    metrics: finishMetrics(of.language, context.registry.drafts),
    middlewares: context.middlewares,
    defaultLabels: context.defaultLabels,
    problems,
  };
}
