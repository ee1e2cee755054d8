import type { SourceFile } from '../../source/source-file.ts';
import { finishMetrics } from '../metric-draft.ts';
import { MetricRegistry } from '../metric-registry.ts';
import type { CollectedMetrics, SourceProblem } from '../metric.ts';
import type { Context } from './context.ts';
import { Evaluator } from './evaluate.ts';
import { readExpressPromBundle } from './express-prom-bundle.ts';
import { readExpressPrometheusMiddleware } from './express-prometheus-middleware.ts';
import type { TypeScriptParser } from './load-parser.ts';
import { readNestjsPrometheus } from './nestjs-prometheus.ts';
import { ObjectReader } from './objects.ts';
import { readOpenTelemetry } from './opentelemetry.ts';
import { Project } from './project.ts';
import { readPromClient } from './prom-client.ts';
import type { SourceModule } from './source-module.ts';
import { sourceModule } from './source-module.ts';
import { TextReader } from './texts.ts';
import { readUses } from './uses.ts';
import { ValueClassifier } from './value.ts';

/** Reads the metrics of all TypeScript and JavaScript files of a run together. */
export function readTypeScript(files: readonly SourceFile[], parse: TypeScriptParser): CollectedMetrics {
  const modules: SourceModule[] = [];
  const problems: SourceProblem[] = [];
  for (const file of files) {
    const parsed = parse(file);
    if ('program' in parsed) modules.push(sourceModule(file, parsed.program));
    else {
      problems.push({
        language: 'typescript',
        kind: parsed.kind,
        message: `The file cannot be parsed as TypeScript or JavaScript (${parsed.error}), so the metrics in it are not seen.`,
        span: {
          file,
          start: Math.min(parsed.offset, file.text.length),
          end: Math.min(parsed.offset + 1, file.text.length),
        },
      });
    }
  }
  const project = new Project(modules);
  const evaluator = new Evaluator(project);
  const texts = new TextReader(evaluator);
  const context: Context = {
    project,
    evaluator,
    texts,
    objects: new ObjectReader(evaluator, texts),
    values: new ValueClassifier(evaluator, texts),
    registry: new MetricRegistry(),
    middlewares: [],
    defaultLabels: [],
  };
  readPromClient(context);
  readNestjsPrometheus(context);
  readOpenTelemetry(context);
  readExpressPromBundle(context);
  readExpressPrometheusMiddleware(context);
  readUses(context);
  return {
    metrics: finishMetrics('typescript', context.registry.drafts),
    middlewares: context.middlewares,
    defaultLabels: context.defaultLabels,
    problems,
  };
}
