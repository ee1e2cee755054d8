import { didYouMean } from '../../config/did-you-mean.ts';
import type { LintResult } from '../../lint.ts';
import { visibleJson } from '../../source/visible.ts';
import { wantsColor, widthOf } from '../color.ts';
import type { ColorChoice } from '../color.ts';
import type { Command } from '../command.ts';
import { lintOptionSpecs } from '../lint-option-specs.ts';
import { UsageError } from '../option-spec.ts';
import type { OptionSpec } from '../option-spec.ts';
import { readWithoutRules } from '../read-without-rules.ts';
import { textOrJson, textOrJsonOption } from '../text-or-json.ts';
import { askedObjects, explainObject } from '../targets/explain.ts';
import { explanationText } from '../targets/explanation-text.ts';
import { targetsReport } from '../targets/report.ts';
import { targetsText } from '../targets/text.ts';

const own: readonly OptionSpec[] = [
  { name: 'job', kind: 'list', placeholder: 'NAME', description: 'Show these jobs only', group: 'What is shown' },
  {
    name: 'dropped',
    kind: 'flag',
    description: 'Show what is dropped, each with the rule that drops it, and no targets',
    group: 'What is shown',
  },
  {
    name: 'explain',
    kind: 'value',
    placeholder: 'OBJECT',
    description: 'Why is this not scraped? KIND/NAME, NAMESPACE/NAME or KIND/NAMESPACE/NAME',
    group: 'What is shown',
  },
  textOrJsonOption,
];

/** Options of a run that choose files and configuration, and what is common. */
const shared = ['exclude', 'no-ignore', 'tracked-only', 'stdin-filename', 'parse-all', 'prometheus-version', 'color'];
const alsoShared = ['config', 'no-config', 'help', 'version'];

/** Shows what each job would scrape, as Prometheus' own page of targets does. */
export const targets: Command = {
  usage: 'scrapelint targets [OPTIONS] [PATHS...]',
  description:
    "Show what each scrape job would find among the manifests: Prometheus' own page of targets, without a cluster.",
  options: [...own, ...lintOptionSpecs.filter(({ name }) => [...shared, ...alsoShared].includes(name))],
  examples: [
    ['scrapelint targets deploy', 'Every target, with its labels'],
    ['scrapelint targets --explain Service/shop/api', 'Why is this Service not scraped?'],
    ['scrapelint targets --job kubernetes-pods --dropped', 'What a job drops, and by which rule'],
  ],
  async run(parsed, io, engine) {
    const format = textOrJson(parsed);
    const result = await readWithoutRules(parsed, { own, withSourceCode: false }, io, engine);
    if (result === undefined) return 2;
    const jobs = parsed.lists.get('job') ?? [];
    checkJobs(jobs, result);
    const wanted = (name: string): boolean => jobs.length === 0 || jobs.includes(name);
    const layout = {
      width: widthOf(io.stdout),
      color: wantsColor((parsed.values.get('color') ?? 'auto') as ColorChoice, io.stdout, io.env),
    };
    const print = (text: string): void => {
      io.stdout.write(result.redactions.scrub(text));
    };
    const explain = parsed.values.get('explain');
    if (explain !== undefined) {
      const answer = explainObject(result.workspace, askedObjects(explain), wanted);
      if (answer.found.length === 0) {
        const names = answer.known.map((each) => each.replace(' ', '/'));
        throw new UsageError(`No object among the files is "${explain}".${didYouMean(explain, names)}`);
      }
      if (format === 'json') print(`${visibleJson({ version: 1, ...withoutNames(answer) }, 2)}\n`);
      else print(explanationText(answer, layout));
      return 0;
    }
    const servers = targetsReport(result.workspace, wanted);
    if (format === 'json') print(`${visibleJson({ version: 1, servers }, 2)}\n`);
    else print(targetsText(servers, { ...layout, dropped: parsed.flags.has('dropped') }));
    if (servers.length > 0) return 0;
    io.stderr.write('error: There is no scrape job among the files.\n');
    return 2;
  },
};

function withoutNames({ explanations, found }: ReturnType<typeof explainObject>): object {
  return { objects: found, explanations };
}

function checkJobs(jobs: readonly string[], { workspace }: LintResult): void {
  const known = workspace.targetScopes.flatMap(({ configs }) =>
    configs.flatMap(({ config }) => config.jobs.flatMap(({ name }) => name?.value ?? [])),
  );
  const missing = jobs.find((job) => !known.includes(job));
  if (missing !== undefined) throw new UsageError(`There is no job "${missing}".${didYouMean(missing, known)}`);
}
