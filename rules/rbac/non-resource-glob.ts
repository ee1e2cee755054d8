import { removeFrom, replaceIn } from '../../src/fix/edits.ts';
import { offerFix } from '../../src/fix/offer-fix.ts';
import { isPlaceholder } from '../../src/model/role-rules.ts';
import { describeRole } from '../../src/model/role-wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly role: string;
  readonly url: string;
}

const rule: Rule = defineRule({
  meta: {
    id: 'rbac/non-resource-glob',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report non-resource URLs that match no path: a star before the end, or no slash at the start',
      references: [
        'https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/',
        // NonResourceURLMatches
        'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/rbac/v1/evaluation_helpers.go',
      ],
    },
    messages: {
      star: ({ role, url }: Data) =>
        `${role} names the path "${url}", but a star stands for more only at the end of a path, so this matches no request.`,
      slash: ({ role, url }: Data) =>
        `${role} names the path "${url}", but paths begin with a slash, so this matches no request.`,
    },
  },
  check({ workspace, report }) {
    for (const { role, rule } of workspace.roleRules) {
      for (const url of rule.nonResourceURLs) {
        const { value } = url;
        if (value === '*' || isPlaceholder(value)) continue;
        const data = { role: describeRole(role), url: value };
        if (!value.startsWith('/')) {
          const path = pathOf(value);
          report({
            message: 'slash',
            data,
            at: url,
            within: rule.view.span,
            help: `Write "${path}".`,
            ...offerFix(`Write "${path}"`, replaceIn(rule.view, 'nonResourceURLs', url, path), { safe: false }),
          });
        } else if (/\*[^*]/.test(value)) {
          report({
            message: 'star',
            data,
            at: url,
            within: rule.view.span,
            help: `List the paths, or end the path at its star: "${value.slice(0, value.indexOf('*') + 1)}".`,
            ...offerFix(`Delete "${value}"`, removeFrom(rule.view, 'nonResourceURLs', [url]), {
              safe: true,
              within: rule.view.span,
            }),
          });
        }
      }
    }
  },
});
export default rule;

/** The path that was meant: without scheme and host, with a slash. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/, '');
  return path.startsWith('/') ? path : `/${path}`;
}
