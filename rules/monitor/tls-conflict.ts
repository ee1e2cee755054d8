import type { Fields } from '../../src/model/fields.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { httpClients } from '../../src/model/operator/http-clients.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';
import type { Located } from '../../src/source/span.ts';

interface Data {
  readonly object: string;
  readonly first: string;
  readonly second: string;
}

/** Two ways to say the same, of which one is allowed. */
const exclusive: readonly (readonly [string, string])[] = [
  ['ca', 'caFile'],
  ['cert', 'certFile'],
  ['keySecret', 'keyFile'],
];

/** Versions of TLS, the oldest first. */
const versions: readonly string[] = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

const messages = {
  both: ({ object, first, second }: Data) =>
    `The tlsConfig of ${object} sets both "${first}" and "${second}", of which only one is allowed, so the operator rejects the object.`,
  pair: ({ object, first, second }: Data) =>
    `The tlsConfig of ${object} has a client ${first} without a client ${second}, so the operator rejects the object.`,
  range: ({ object, first, second }: Data) =>
    `The tlsConfig of ${object} has minVersion "${first}" above maxVersion "${second}", so the operator rejects the object.`,
  version: ({ object, first }: Data) =>
    `The tlsConfig of ${object} names the version "${first}", which does not exist, so the API server refuses the object.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'monitor/tls-conflict',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report TLS settings of monitors that contradict each other',
      references: [
        // TLSConfig.Validate, SafeTLSConfig.Validate
        'https://github.com/prometheus-operator/prometheus-operator/blob/v0.84.0/pkg/apis/monitoring/v1/types.go',
        'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.TLSConfig',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const monitor of workspace.monitors) {
      const object = describeManifest(monitor.manifest);
      for (const { fields } of httpClients(monitor)) {
        const tls = fields.mapping('tlsConfig');
        if (tls !== undefined) checkTls(tls, object, report);
      }
    }
  },
});
export default rule;

/** True for a field with a value; an empty mapping or text is none. */
function isSet(fields: Fields | undefined, name: string): boolean {
  const view = fields?.raw(name);
  if (view === undefined) return false;
  return view.kind === 'scalar' ? view.text !== '' : view.entries().length > 0;
}

function checkTls(tls: Fields, object: string, report: RuleContext<typeof messages>['report']): void {
  const place = (fields: Fields, name: string): Fields['view']['anchor'] => {
    const view = fields.raw(name);
    return view?.keySpan ?? view?.anchor ?? fields.view.anchor;
  };
  for (const [first, second] of exclusive) {
    if (!isSet(tls, first) || !isSet(tls, second)) continue;
    report({
      message: 'both',
      data: { object, first, second },
      at: place(tls, second),
      related: [{ at: place(tls, first), note: 'the other one' }],
      help: `Keep "${first}" or "${second}".`,
    });
  }
  for (const name of ['ca', 'cert']) {
    const source = tls.mapping(name);
    if (source === undefined || !isSet(source, 'secret') || !isSet(source, 'configMap')) continue;
    report({
      message: 'both',
      data: { object, first: `${name}.secret`, second: `${name}.configMap` },
      at: place(source, 'configMap'),
      related: [{ at: place(source, 'secret'), note: 'the other one' }],
      help: `Keep "secret" or "configMap".`,
    });
  }
  const cert = ['cert', 'certFile'].find((name) => isSet(tls, name));
  const key = ['keySecret', 'keyFile'].find((name) => isSet(tls, name));
  if ((cert === undefined) !== (key === undefined)) {
    const [first, second] = key === undefined ? ['certificate', 'key'] : ['key', 'certificate'];
    report({
      message: 'pair',
      data: { object, first, second },
      at: place(tls, cert ?? key ?? ''),
      help: key === undefined ? 'Add "keySecret".' : 'Add "cert".',
    });
  }
  checkVersions(tls, object, report);
}

function textOf(fields: Fields, name: string): Located<string> | undefined {
  const view = fields.raw(name);
  return view?.kind === 'scalar' && view.text !== '' ? view.located : undefined;
}

function checkVersions(tls: Fields, object: string, report: RuleContext<typeof messages>['report']): void {
  const min = textOf(tls, 'minVersion');
  const max = textOf(tls, 'maxVersion');
  for (const version of [min, max]) {
    if (version === undefined || versions.includes(version.value)) continue;
    report({
      message: 'version',
      data: { object, first: version.value, second: '' },
      at: version,
      help: `Write one of ${versions.map((name) => `"${name}"`).join(', ')}.`,
    });
  }
  if (min === undefined || max === undefined) return;
  const [low, high] = [versions.indexOf(min.value), versions.indexOf(max.value)];
  if (low === -1 || high === -1 || low <= high) return;
  report({
    message: 'range',
    data: { object, first: min.value, second: max.value },
    at: min,
    related: [{ at: max, note: 'the highest version' }],
    help: 'Swap the two, or take "maxVersion" out.',
  });
}
