import { splitArguments } from './split-arguments.ts';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs of the Action that are no options of the linter. */
export interface Inputs {
  /** The command line that stands for the others. */
  readonly argv: readonly string[];
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly sarifFile: string;
  readonly jsonFile: string;
  readonly workingDirectory: string;
}

/** An input that the Action cannot work with. */
class InputError extends Error {}

const options = ['config', 'fail-on', 'min-severity', 'min-confidence', 'preset'] as const;

/** Reads what the runner hands over as `INPUT_<NAME>`. An empty input is one that was not given. */
export function readInputs(env: Environment): Inputs {
  return {
    argv: argvOf(env),
    annotations: readBoolean(env, 'annotations'),
    summary: readBoolean(env, 'summary'),
    sarifFile: readInput(env, 'sarif-file'),
    jsonFile: readInput(env, 'json-file'),
    workingDirectory: readInput(env, 'working-directory'),
  };
}

function argvOf(env: Environment): string[] {
  const argv: string[] = [];
  for (const name of options) {
    const value = readInput(env, name);
    if (value !== '') argv.push(`--${name}=${value}`);
  }
  const extra = splitArguments(readInput(env, 'args'));
  const paths = splitArguments(readInput(env, 'path'));
  return [...argv, ...extra, ...(paths.length > 0 ? ['--', ...paths] : [])];
}

function readInput(env: Environment, name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function readBoolean(env: Environment, name: string): boolean {
  const value = readInput(env, name);
  if (/^(?:true|True|TRUE|)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new InputError(`The input "${name}" takes "false" or "true", and got "${value}".`);
}
