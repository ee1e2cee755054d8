import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/admin-api-enabled',
  summary: 'Report servers on which anybody who reaches them can delete data',
  severity: 'warning',
  securitySeverity: '6.5',
  references: ['https://prometheus.io/docs/prometheus/latest/querying/api/#tsdb-admin-apis'],
  help: 'Take the flag out, and set it for as long as it is needed.',
  find({ flags }) {
    const flag = flags.get('web.enable-admin-api');
    if (flag === undefined || flag.value === 'false') return undefined;
    return { at: flag, what: 'lets everybody who reaches its port delete series and make snapshots of all data' };
  },
});
export default rule;
