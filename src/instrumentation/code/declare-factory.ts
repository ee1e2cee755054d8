import type { FunctionCode } from './code.ts';
import type { CallAt, CodeContext } from './context.ts';
import type { Frame } from './entity.ts';

const maximumChain = 3;

/**
 * Runs a declaration for each call of the function whose parameters it is made of; false where it is made of none, or
 * where nobody calls that function.
 */
export function forEachCaller(
  context: CodeContext,
  at: CallAt,
  functions: readonly FunctionCode[],
  chain: number,
  run: (at: CallAt) => void,
): boolean {
  const [factory] = functions;
  if (factory === undefined || chain >= maximumChain) return false;
  const frames = context.evaluator.calls.of(factory);
  for (const frame of frames) run({ ...at, frame: context.evaluator.extendFrame(at.frame, frame) });
  return frames.length > 0;
}

/** The outermost call of a chain: where a reader would look for the metric. */
export function outermostCall(at: CallAt): CallAt {
  let last: Frame | undefined = at.frame;
  while (last?.outer !== undefined) last = last.outer;
  return last === undefined ? at : last.call;
}
