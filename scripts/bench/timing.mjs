import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const env = { ...process.env, NO_COLOR: '1' };
// Node 20 reads this file at each start; it is no part of what is compared.
delete env.NODE_EXTRA_CA_CERTS;

/** The middle one of some numbers. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Milliseconds that a command takes. */
function time([command, args]) {
  const start = performance.now();
  const { error } = spawnSync(command, args, { env, stdio: 'ignore', maxBuffer: 1 << 28 });
  if (error) throw error;
  return performance.now() - start;
}

/** The medians of several rounds in rotated order, after one warm-up, in the order of the commands. */
export function medians(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (let step = 0; step < commands.length; step += 1) {
      const at = (step + round) % commands.length;
      const milliseconds = time(commands[at]);
      if (round > 0) times[at].push(milliseconds);
    }
  }
  return times.map(median);
}

/** True where the machine has a command. */
export function isOnPath(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
