import type { Manifest } from '../../src/model/manifest.ts';
import { describeManifest } from '../../src/model/manifest.ts';
import { workloadKinds } from '../../src/model/workloads.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
  readonly found: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-not-string',
    severity: 'error',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report scrape annotations whose value YAML does not read as text',
      references: [
        'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
        'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
      ],
    },
    messages: {
      unquoted: ({ object, key, found }: Data) =>
        `${object} has ${found} for the annotation "${key}", and the API server takes text only, so it refuses the object.`,
    },
    supersedes: ['input/resource-shape'],
  },
  check({ workspace, report }) {
    for (const manifest of workspace.manifests) {
      for (const annotations of annotationsOf(manifest)) {
        for (const { key, value } of annotations.entries()) {
          if (value.kind !== 'scalar' || typeof value.value === 'string') continue;
          if (!/prometheus[a-z.]*[./]/.test(key.text)) continue;
          const found = typeof value.value === 'boolean' ? 'a boolean' : 'a number';
          report({
            message: 'unquoted',
            data: { object: describeManifest(manifest), key: key.text, found },
            at: value.anchor,
            help: `Quote it: "${String(value.value)}".`,
          });
        }
      }
    }
  },
});
export default rule;

/** The annotations of a Service, of a workload and of its pod template. */
function annotationsOf({ kind, group, view }: Manifest): readonly Manifest['view'][] {
  const isWorkload = (workloadKinds as readonly string[]).includes(kind.value);
  if (!isWorkload && !(kind.value === 'Service' && group === '')) return [];
  const path = kind.value === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template'];
  const own = view.at('metadata', 'annotations');
  const template = isWorkload && kind.value !== 'Pod' ? view.at(...path, 'metadata', 'annotations') : undefined;
  return [own, template].filter((annotations) => annotations !== undefined);
}
