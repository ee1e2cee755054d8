import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/lifecycle-api-exposed',
  summary: 'Report servers that anybody who reaches them can reload or stop',
  severity: 'info',
  securitySeverity: '4.3',
  references: ['https://prometheus.io/docs/operating/security/#prometheus'],
  help: 'Let a sidecar send SIGHUP instead, or let a NetworkPolicy say who may reach the port.',
  find(server) {
    const flag = server.flags.get('web.enable-lifecycle');
    if (flag === undefined || flag.value === 'false') return undefined;
    const open = server.scope.servicesOf(server.workload).find(({ item }) => {
      const type = item.manifest.fields.mapping('spec')?.string('type')?.value;
      return type === 'LoadBalancer' || type === 'NodePort';
    });
    return open === undefined
      ? { at: flag, what: 'takes requests to reload and to quit from everybody who reaches its port' }
      : {
          at: flag,
          what: 'takes requests to reload and to quit from everybody who reaches its port, and a Service opens it to outside of the cluster',
          severity: 'warning',
          related: [{ at: open.item.manifest.anchor, note: 'the Service' }],
        };
  },
});
export default rule;
