import { didYouMean } from '../../config/did-you-mean.ts';
import { visible } from '../../source/visible.ts';
import type { Command } from '../command.ts';
import { commonOptions, UsageError } from '../option-spec.ts';
import { ruleUrl } from '../../knowledge/project.ts';

/** Shows the page of a rule. */
export const explain: Command = {
  usage: 'scrapelint explain <RULE>',
  description: 'Show the page of a rule.',
  options: commonOptions,
  examples: [['scrapelint explain rbac/wildcard-verb', 'What the rule reports, why, and what to do']],
  async run({ positionals }, io, engine) {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError('The command "explain" takes the id of one rule.');
    const ids = engine.rules.map(({ meta }) => meta.id);
    const id = ids.find((each) => each === name) ?? onlyOne(ids.filter((each) => each.endsWith(`/${name}`)));
    const rule = engine.rules.find(({ meta }) => meta.id === id);
    if (rule === undefined) throw new UsageError(`There is no rule "${name}".${didYouMean(name, ids)}`);
    const { meta } = rule;
    const page = (await engine.pages())[meta.id] ?? `${meta.docs.summary}.`;
    io.stdout.write(`# ${meta.id}\n\n${page.trim().split('\n').map(visible).join('\n')}\n\n${ruleUrl(meta.id)}\n`);
    return 0;
  },
};

function onlyOne(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
