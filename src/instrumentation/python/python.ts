import type { CodeLanguage } from '../code/read-code.ts';
import { readFrameworks } from './frameworks.ts';
import { readOpenTelemetry } from './opentelemetry.ts';
import { readPrometheusClient, readPrometheusClientUses } from './prometheus-client.ts';
import { pythonModule } from './python-module.ts';
import { pythonNames } from './python-names.ts';
import { pythonShapes } from './python-shapes.ts';

/** How metrics of Python are read. */
export const python: CodeLanguage = {
  language: 'python',
  title: 'Python',
  shapes: pythonShapes,
  textOfCall: () => undefined,
  module: pythonModule,
  names: pythonNames,
  read(context) {
    readPrometheusClient(context);
    readFrameworks(context);
    readOpenTelemetry(context);
    readPrometheusClientUses(context);
  },
};
