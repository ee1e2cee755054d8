import process from 'node:process';

import { version } from './tool.ts';

// Who asks for the version waits for nothing else.
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${version}\n`);
else void import('./start.ts').then(({ start }) => start());
