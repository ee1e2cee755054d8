import { editDistance, nearest } from '../../src/knowledge/near-miss.ts';
import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import { annotatedObjects, annotationUses, readsAnnotation } from '../../src/model/targets/annotations.ts';
import type { TargetScope } from '../../src/model/targets/target-scope.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

/** The keys that configurations everywhere read; none of them is known to Prometheus itself. */
const domain = 'prometheus.io';
const suffixes: readonly string[] = ['path', 'port', 'probe', 'scheme', 'scrape', 'scrape-slow', 'scrape_slow'];

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-typo',
    severity: 'warning',
    confidence: 'medium',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report annotations that are nearly one of those that scrape jobs read',
      references: [
        'https://github.com/prometheus/prometheus/blob/v3.5.0/documentation/examples/prometheus-kubernetes.yml',
      ],
    },
    messages: {
      near: ({ object, key, meant }: { readonly object: string; readonly key: string; readonly meant: string }) =>
        `${object} has the annotation "${key}", which is none of those that scrape jobs read. Did you mean "${meant}"?`,
    },
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const { annotations, title } of annotatedObjects(scope)) {
        for (const { key } of annotations.values()) {
          const meant = meantKey(scope, key.value);
          if (meant === undefined || annotations.has(meant) || readsAnnotation(scope, key.value)) continue;
          report({
            message: 'near',
            data: { object: title, key: key.value, meant },
            at: key,
            help: `Write "${meant}".`,
          });
        }
      }
    }
  },
});
export default rule;

/** The key of the convention that was probably meant; undefined for one that is right, or that is about something else. */
function meantKey(scope: TargetScope, key: string): string | undefined {
  const slash = key.indexOf('/');
  if (slash === -1) return undefined;
  const ownDomain = key.slice(0, slash);
  const suffix = key.slice(slash + 1);
  const known = annotationUses(scope).some(({ name }) => name === `prometheus_io_${sanitiseLabelName(suffix)}`);
  const right = suffixes.includes(suffix) || known ? suffix : nearest(suffix, suffixes);
  if (right === undefined || suffix.startsWith('param')) return undefined;
  if (ownDomain === domain) return right === suffix ? undefined : `${domain}/${right}`;
  // Another domain with a suffix that is wrong, too, is more likely a key of somebody else.
  if (right !== suffix || sanitiseLabelName(ownDomain) === sanitiseLabelName(domain)) return undefined;
  return editDistance(ownDomain, domain, 3) <= limitFor(ownDomain) ? `${domain}/${right}` : undefined;
}

/** `prometheus` for `prometheus.io` is three letters away, and about nothing else. */
function limitFor(ownDomain: string): number {
  return ownDomain === 'prometheus' ? 3 : 2;
}
