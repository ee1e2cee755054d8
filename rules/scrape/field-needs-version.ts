import { isOlderThan } from '../../src/knowledge/kubernetes-versions.ts';
import { fieldsOf } from '../../src/knowledge/prometheus-config-fields.ts';
import { relabelActionReleases } from '../../src/knowledge/prometheus-config-versions.ts';
import { structsOf } from '../../src/model/load-config.ts';
import type { StructValue } from '../../src/prometheus/config/value.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';
import type { Span } from '../../src/source/span.ts';

interface Data {
  readonly what: string;
  readonly since: string;
  readonly version: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'scrape/field-needs-version',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report fields that are newer than the Prometheus which reads them',
      references: ['https://github.com/prometheus/prometheus/blob/v3.16.0/CHANGELOG.md'],
    },
    messages: {
      newer: ({ what, since, version }: Data) =>
        `${what} came with Prometheus ${since}, while this configuration is read by ${version}, which refuses it.`,
    },
  },
  check({ workspace, report }) {
    for (const decoded of workspace.decodedConfigs) {
      const { version, config } = decoded;
      if (version === undefined) continue;
      const image = workspace.serversOf(config)[0]?.container.image;
      for (const { struct } of structsOf(decoded)) {
        for (const { what, at, since } of newer(struct, version)) {
          report({
            message: 'newer',
            data: { what, since, version },
            at,
            help: `Update Prometheus to ${since} or newer, or take this out.`,
            related: image === undefined ? [] : [{ at: image, note: 'the version is named here' }],
          });
        }
      }
    }
  },
});
export default rule;

function* newer(
  struct: StructValue,
  version: string,
): Generator<{ readonly what: string; readonly at: Span; readonly since: string }> {
  const known = fieldsOf(struct.type);
  for (const [name, { key }] of struct.fields) {
    const since = known.get(name)?.since;
    if (since !== undefined && isOlderThan(version, since))
      yield { what: `The field "${name}"`, at: key.anchor, since };
  }
  const action = struct.type === 'relabel.Config' ? struct.text('action').toLowerCase() : '';
  const since = Object.hasOwn(relabelActionReleases, action) ? relabelActionReleases[action] : undefined;
  if (since !== undefined && isOlderThan(version, since)) {
    yield { what: `The action "${action}"`, at: struct.at('action'), since };
  }
}
