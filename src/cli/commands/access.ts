import { visibleJson } from '../../source/visible.ts';
import { accessJson } from '../access/report.ts';
import { accessText } from '../access/text.ts';
import { accessYaml } from '../access/yaml.ts';
import type { Command } from '../command.ts';
import { lintOptionSpecs } from '../lint-option-specs.ts';
import type { OptionSpec } from '../option-spec.ts';
import { readWithoutRules } from '../read-without-rules.ts';
import { textOrJson, textOrJsonOption } from '../text-or-json.ts';

const own: readonly OptionSpec[] = [
  {
    name: 'write',
    kind: 'flag',
    description: 'Print the roles and bindings with the least that is needed, as YAML ready to apply',
    group: 'What is shown',
  },
  textOrJsonOption,
];

/** Options of a run that choose files and configuration, and what is common. */
const shared = ['exclude', 'no-ignore', 'tracked-only', 'stdin-filename', 'parse-all', 'prometheus-version', 'color'];
const alsoShared = ['config', 'no-config', 'help', 'version'];

/** Shows what each Prometheus needs of the API server, beside what its account is granted. */
export const access: Command = {
  usage: 'scrapelint access [OPTIONS] [PATHS...]',
  description:
    'Show what each Prometheus needs of the API server, what its account is granted, what is missing and what is not ' +
    'needed, each with its place. Exit code 0 if nothing is missing, 1 if something is, 2 if there is no Prometheus.',
  options: [...own, ...lintOptionSpecs.filter(({ name }) => [...shared, ...alsoShared].includes(name))],
  examples: [
    ['scrapelint access deploy', 'Needed, granted, missing and not needed'],
    ['scrapelint access deploy --write > rbac.yaml', 'The least that is needed, ready to apply'],
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    const result = await readWithoutRules(parsed, { own, withSourceCode: false }, io, engine);
    if (result === undefined) return 2;
    const accesses = result.workspace.accountAccesses;
    if (accesses.length === 0) {
      io.stderr.write('error: There is no Prometheus among the files.\n');
      return 2;
    }
    const print = (text: string): void => {
      io.stdout.write(result.redactions.scrub(text));
    };
    if (parsed.flags.has('write')) {
      print(accessYaml(accesses));
      return 0;
    }
    print(format === 'json' ? `${visibleJson(accessJson(accesses), 2)}\n` : accessText(accesses));
    return accesses.some(({ missing }) => missing.length > 0) ? 1 : 0;
  },
};
