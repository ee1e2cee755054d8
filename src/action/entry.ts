import { defaultEngine } from '../cli/default-engine.ts';
import { engineRun } from './engine-run.ts';
import { runAction } from './main.ts';
import { processIo } from './process-io.ts';

void runAction(processIo(), engineRun(defaultEngine, process.env)).then((exitCode) => {
  process.exitCode = exitCode;
});
