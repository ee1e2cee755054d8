import { loaderRule } from '../../src/builders/loader-rule.ts';
import type { Rule } from '../../src/rule.ts';

/** What the parts of a configuration are called. */
const places: Readonly<Record<string, string>> = {
  'config.Config': 'at the top of the file',
  'config.GlobalConfig': 'in "global"',
  'config.ScrapeConfig': 'in a job of "scrape_configs"',
  'config.AlertingConfig': 'in "alerting"',
  'relabel.Config': 'in a relabelling rule',
};

const rule: Rule = loaderRule({
  id: 'scrape/unknown-field',
  summary: 'Report fields that Prometheus does not know at their place',
  code: 'scrape/unknown-field',
  sentence: ({ owner, text }) => `${owner} has the field "${text}", which Prometheus does not know here`,
  hint: ({ problem }) => (problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`),
  help: ({ problem: { suggestion, belongsTo } }) => {
    if (suggestion !== undefined) return `Write "${suggestion}".`;
    const place = belongsTo === undefined ? undefined : places[belongsTo];
    return place === undefined ? 'Take it out, or look its name up.' : `Move it: its place is ${place}.`;
  },
});
export default rule;
