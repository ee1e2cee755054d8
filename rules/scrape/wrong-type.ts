import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/wrong-type',
  summary: 'Report fields of a Prometheus configuration whose value has the wrong type',
  code: 'scrape/wrong-type',
  sentence: ({ owner, problem, text }) => {
    const match = /^cannot unmarshal (!!\w+)(?: `[^]*`)? into (.+)$/.exec(problem.message);
    if (match === null) return `${owner} has a value that cannot be decoded: ${problem.message}`;
    const [, tag = '', type = ''] = match;
    return `${owner} has ${tag === '!!int' || tag === '!!float' ? `the number ${text}` : found(tag)} where ${expected(type)} belongs`;
  },
  help: ({ problem }) => {
    const type = / into (.+)$/.exec(problem.message)?.[1] ?? '';
    if (type.startsWith('[]') || type === 'model.LabelNames') return 'Write a list, even of one item: ["…"] or "- …".';
    if (type === 'bool') return 'Write true or false without quotes.';
    if (/^u?int/.test(type)) return 'Write a whole number without quotes, 0 or larger.';
    return `Write ${expected(type)}.`;
  },
});
export default rule;

function found(tag: string): string {
  const words: Readonly<Record<string, string>> = {
    '!!map': 'a mapping',
    '!!seq': 'a list',
    '!!str': 'a text',
    '!!bool': 'true or false',
  };
  return words[tag] ?? `a value of the type ${tag}`;
}

function expected(type: string): string {
  if (type.startsWith('[]') || type === 'model.LabelNames' || type === 'config.AlertmanagerConfigs') return 'a list';
  if (type === 'bool') return 'true or false';
  if (type.startsWith('uint')) return 'a whole number that is not negative';
  if (type.startsWith('int')) return 'a whole number';
  if (type.startsWith('float')) return 'a number';
  if (type === 'string') return 'a text';
  if (type === 'config.ScrapeProtocol' || type === 'remote.WriteMessageType') return 'a text';
  return 'a mapping';
}
