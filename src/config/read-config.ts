import type { SourceFile } from '../source/source-file.ts';
import { parseText } from '../yaml/document.ts';
import { fileSource } from '../yaml/text-source.ts';
import type { View } from '../yaml/view.ts';
import { buildConfig } from './build-config.ts';
import { defaultConfig } from './config.ts';
import type { Config } from './config.ts';
import type { ConfigProblem } from './config-problem.ts';
import { meaningProblems } from './meaning-problems.ts';
import { plainValue } from './plain-value.ts';
import { schemaProblems } from './schema-problems.ts';

/** A configuration, or everything that is wrong with it. */
export type ReadConfig = { readonly config: Config } | { readonly problems: readonly ConfigProblem[] };

/** Reads a configuration file. Its mistakes are told all at once. */
export async function readConfig(file: SourceFile, ruleIds: readonly string[]): Promise<ReadConfig> {
  const { documents } = parseText(fileSource(file));
  const syntax = documents.flatMap(({ problems }) => problems).map(syntaxProblem);
  if (syntax.length > 0) return { problems: syntax };
  const [root, second] = documents.flatMap((document) => document.root ?? []);
  if (second !== undefined) {
    return {
      problems: [{ message: 'A configuration is one document, and here begins another.', span: second.anchor }],
    };
  }
  if (root === undefined || root.kind === 'null') return { config: defaultConfig };
  const shape = await shapeProblems(root);
  const problems = [...shape, ...meaningProblems(root, ruleIds)];
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.span.start - b.span.start) };
  return { config: buildConfig(root) };
}

function syntaxProblem({ message, span }: ConfigProblem): ConfigProblem {
  return { message: `The file is not YAML: ${message.replace(/[.\s]+$/, '')}.`, span };
}

async function shapeProblems(root: View): Promise<readonly ConfigProblem[]> {
  const { validate } = await import('./generated/validate-config.js');
  return validate(plainValue(root)) ? [] : schemaProblems(root, validate.errors ?? []);
}
