import type { Call, Expression } from '../code/code.ts';
import { literalText } from '../code/code.ts';
import type { CodeLanguage } from '../code/read-code.ts';
import { readClientGolangUses } from './client-golang-uses.ts';
import { readClientGolang } from './client-golang.ts';
import { goModule } from './go-module.ts';
import { goNames, linkPackages } from './go-names.ts';
import { goShapes } from './go-shapes.ts';
import { readKubeStateMetrics } from './kube-state-metrics.ts';
import { readMiddlewares } from './middlewares.ts';
import { readOpenTelemetry } from './opentelemetry.ts';
import { readVictoriaMetrics } from './victoria-metrics.ts';

/** How metrics of Go are read. */
export const go: CodeLanguage = {
  language: 'go',
  title: 'Go',
  shapes: goShapes,
  textOfCall,
  module: goModule,
  names: goNames,
  link: linkPackages,
  read(context) {
    readClientGolang(context);
    readClientGolangUses(context);
    readOpenTelemetry(context);
    readVictoriaMetrics(context);
    readKubeStateMetrics(context);
    readMiddlewares(context);
  },
};

/** `prometheus.BuildFQName(namespace, subsystem, name)` and `fmt.Sprintf`. */
function textOfCall(call: Call): readonly (string | Expression)[] | undefined {
  const name = call.callee.kind === 'member' ? call.callee.property : '';
  const values = call.arguments.map((argument) => argument.value);
  if (name === 'BuildFQName') {
    const parts = values.filter((value) => literalText(value) !== '');
    return parts.flatMap((part, index) => (index === 0 ? [part] : ['_', part]));
  }
  const [format, ...others] = values;
  const written = literalText(format);
  if (name !== 'Sprintf' || written === undefined) return undefined;
  const texts = written.split(/%[-+# 0-9.]*[a-zA-Z]/u);
  return texts.flatMap((text, index) => {
    const value = others[index];
    return index === texts.length - 1 || value === undefined ? [text] : [text, value];
  });
}
