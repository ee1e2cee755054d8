import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

const rule: Rule = loaderRule({
  id: 'scrape/remote-write-url',
  summary: 'Report remote endpoints without a URL, or with the name of another one',
  references: ['https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write'],
  code: 'scrape/remote-write-url',
  sentence: ({ owner, text, problem }) =>
    problem.message.startsWith('url for')
      ? `${owner} has a ${/url for (\w+)/.exec(problem.message)?.[1] ?? 'remote'} entry without a url`
      : `${owner} has two ${/multiple (\w+ \w+)/.exec(problem.message)?.[1] ?? 'remote'} entries called "${text}"`,
  help: ({ problem }) =>
    problem.message.startsWith('url for') ? 'Add "url:".' : 'Give each entry a name of its own, or none.',
  note: 'the first of this name',
});
export default rule;
