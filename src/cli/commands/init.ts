import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { configNames } from '../../inputs/file-kind.ts';
import { findConfig } from '../../inputs/find-config.ts';
import { shownPath } from '../../inputs/paths.ts';
import { errorCode, reasonOf } from '../../inputs/unreadable-file.ts';
import { visible } from '../../source/visible.ts';
import type { Command } from '../command.ts';
import { commonOptions, UsageError } from '../option-spec.ts';
import { tool, version } from '../tool.ts';

const schemaUrl = `${tool.url.replace('github.com', 'raw.githubusercontent.com')}/v${version}/schema/scrapelint.schema.json`;

const template = `# yaml-language-server: $schema=${schemaUrl}

# Which rules take part: recommended, strict (those that are useful and noisy, too) or all.
preset: recommended

# The level of a rule, of a family, or of what fits a glob: off, info, warning or error.
# rules:
#   rbac/secret-read: info
#   cardinality: off

# Globs of what is not linted, beside what .gitignore says.
# exclude:
#   - vendor/**

# Files that are deployed together, where no kustomization says so.
# scopes:
#   - name: monitoring
#     include: [deploy/monitoring/**]

# Objects that are deployed together with these and live elsewhere.
# assume:
#   - kind: ServiceAccount
#     name: prometheus-*
#     namespace: monitoring

# Findings that are known and accepted.
# ignores:
#   - rules: [rbac/secret-read]
#     kind: ClusterRole
#     name: cert-manager
#     reason: It writes the certificates that it issues.
#     until: 2030-12-31

# Labels of metrics whose values are few, whatever their names say.
# bounded-labels:
#   - label: user
#     metrics: [cortex_*]
#     reason: It holds the tenant, of which there are a few dozen.

# The least severity that makes a run fail: error, warning, info or never.
fail-on: warning

# prometheus:
#   version: 3.5.0
# kubernetes:
#   version: "1.35"
`;

/** Writes a configuration file to begin with. */
export const init: Command = {
  usage: 'scrapelint init',
  description: 'Write a commented .scrapelint.yaml into the working directory. A file that is there is kept.',
  options: commonOptions,
  examples: [],
  run({ positionals }, io) {
    if (positionals.length > 0) throw new UsageError('The command "init" takes no paths.');
    const there = findConfig(io.cwd, ['.']);
    if (there !== undefined) {
      throw new UsageError(`There is a configuration already, "${shownPath(io.cwd, there)}"; nothing was written.`);
    }
    const [name = ''] = configNames;
    try {
      writeFileSync(join(io.cwd, name), template, { flag: 'wx' });
    } catch (error) {
      const reason = errorCode(error) === 'EEXIST' ? 'is there already' : reasonOf(error).replace('read', 'written');
      throw new UsageError(`The file "${name}" ${reason}; nothing was written.`);
    }
    io.stderr.write(visible(`Wrote ${name}.`) + '\n');
    return Promise.resolve(0);
  },
};
