import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly url: string;
  readonly part: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/probe-url',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Probes whose prober is not written as host or host:port',
      references: [
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ProberSpec',
        // validateProberURL
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/prometheus/resource_selector.go',
      ],
    },
    messages: {
      notHost: ({ object, url, part }: Data) =>
        `${object} has the prober "${url}" with ${part}, where only a host and a port can stand, so the operator rejects it and nothing is probed.`,
      missing: ({ object }: Data) => `${object} has a prober without an address, so nothing is probed.`,
    },
  },
  check({ workspace, report }) {
    for (const { kind, manifest, spec } of workspace.monitors) {
      if (kind !== 'Probe') continue;
      const prober = spec.raw('prober');
      const url = prober?.get('url');
      const object = describeManifest(manifest);
      if (prober?.kind === 'mapping' && (url === undefined || url.kind === 'null' || url.text === '')) {
        report({
          message: 'missing',
          data: { object, url: '', part: '' },
          at: url?.keySpan ?? prober.keySpan ?? prober.anchor,
          help: 'Write the host and port of the prober under "url".',
        });
        continue;
      }
      if (url?.kind !== 'scalar') continue;
      const match = /^(\w+:\/\/)?([^/?#]*)([/?#].*)?$/.exec(url.text);
      const [, scheme, host, path] = match ?? [];
      if (scheme === undefined && path === undefined) continue;
      const part =
        scheme === undefined ? 'a path' : path === undefined || path === '/' ? 'a scheme' : 'a scheme and a path';
      const fields = [
        ...(scheme === undefined ? [] : [`"scheme: ${scheme.slice(0, -'://'.length)}"`]),
        ...(path === undefined || path === '/' ? [] : [`"path: ${path}"`]),
      ];
      report({
        message: 'notHost',
        data: { object, url: url.text, part },
        at: url.anchor,
        help: `Write "url: ${host ?? ''}"${fields.length === 0 ? '' : ` and beside it ${fields.join(' and ')}`}.`,
      });
    }
  },
});
export default rule;
