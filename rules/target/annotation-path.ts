import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { annotatedObjects, annotationUses, scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import { formatTargetUrl } from '../../src/prometheus/target-url.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
  readonly value: string;
  readonly result: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-path',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report path annotations that are more than a path, or have no leading slash',
      references: [
        'https://github.com/prometheus/prometheus/blob/v3.5.0/scrape/target.go',
        'https://pkg.go.dev/net/url#URL.String',
      ],
    },
    messages: {
      query: ({ object, key, value, result }: Data) =>
        `${object} has "${value}" for "${key}": Prometheus takes all of it for the path and asks for "${result}", which no server knows.`,
      address: ({ object, key, value, result }: Data) =>
        `${object} has the address "${value}" for "${key}": Prometheus takes it for a path and asks for "${result}".`,
      noSlash: ({ object, key, value }: Data) =>
        `${object} has "${value}" for "${key}", without a leading slash, which Prometheus adds and other readers of the annotation may not.`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      const uses = annotationUses(scope).filter(({ purpose }) => purpose === 'path');
      for (const { annotations, kind, title } of annotatedObjects(scope)) {
        for (const entry of annotations.values()) {
          const { key, value } = entry;
          const name = sanitiseLabelName(key.value);
          const isRead = uses.some((use) => use.kind === kind && use.name === name);
          const isConvention = key.value === 'prometheus.io/path' && scrapeAnnotation(annotations) !== undefined;
          if ((!isRead && !isConvention) || value === '') continue;
          const message = /^\w+:\/\//.test(value)
            ? 'address'
            : /[?#\s]/.test(value)
              ? 'query'
              : value.startsWith('/')
                ? undefined
                : 'noSlash';
          if (message === undefined) continue;
          const url = formatTargetUrl({ scheme: 'http', host: 'x', path: value, params: new Map() });
          const data = { object: title, key: key.value, value, result: url.slice('http://x'.length) };
          report({
            message,
            data,
            at: entry,
            severity: message === 'noSlash' ? 'info' : 'warning',
            help: message === 'query' ? 'Write the path alone; parameters belong into params.' : helpFor(value),
          });
        }
      }
    }
  },
});
export default rule;

function helpFor(value: string): string {
  const path = value.replace(/^\w+:\/\/[^/]*/, '');
  return `Write "${path.startsWith('/') ? path : `/${path}`}".`;
}
