import { createHash } from 'node:crypto';
import type { Finding, RelatedPlace, Severity } from '../../src/finding.ts';
import { compareFindings } from '../../src/finding.ts';
import type { Report, ReporterOptions, RuleDescription } from '../../src/reporters/report.ts';
import { Redactions } from '../../src/source/redactions.ts';
import type { SourceFile } from '../../src/source/source-file.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import type { Span } from '../../src/source/span.ts';

/** The span of the `nth` occurrence of a text. */
export function spanIn(file: SourceFile, text: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count++) start = file.text.indexOf(text, start + 1);
  if (start === -1) throw new Error(`${JSON.stringify(text)} does not occur in ${file.path}`);
  return { file, start, end: start + text.length };
}

/** A finding with what a test does not care about filled in. */
export function findingAt(primary: Span, values: Partial<Finding> = {}): Finding {
  const ruleId = values.ruleId ?? 'rbac/wildcard-verb';
  const message = values.message ?? 'ClusterRole "prometheus" allows every verb.';
  return {
    ruleId,
    messageId: 'found',
    severity: 'error',
    confidence: 'high',
    message,
    url: `https://scrapelint.example/rules/${ruleId}`,
    primary,
    related: [],
    fingerprint: createHash('sha256').update(`${ruleId} ${message}`).digest('hex').slice(0, 32),
    ...values,
  };
}

/** A report of some findings; its summary counts them. */
export function reportOf(findings: readonly Finding[], values: Partial<Report> = {}): Report {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return {
    tool: { name: 'scrapelint', version: '1.2.3', url: 'https://scrapelint.example' },
    findings: findings.toSorted(compareFindings),
    summary: {
      files: 42,
      objects: 118,
      counts,
      suppressed: 2,
      hidden: 5,
      skipped: { template: 7, unrelated: 0, partial: 0, 'no-metrics': 0 },
      unreadable: 0,
      fixable: { safe: 0, all: 0 },
      durationMs: 207.4,
    },
    redactions: new Redactions(),
    rules: sampleRules,
    exitCode: counts.error + counts.warning > 0 ? 1 : 0,
    ...values,
  };
}

export const sampleOptions: ReporterOptions = { color: false, width: 100, verbose: false, pathPrefix: '' };

const sampleRules: readonly RuleDescription[] = [
  {
    id: 'cardinality/metric-label',
    severity: 'warning',
    confidence: 'medium',
    summary: 'A label of a metric takes values without bound',
    url: 'https://scrapelint.example/rules/cardinality/metric-label',
    page: 'Each value of a label is a time series of its own.\n',
  },
  {
    id: 'rbac/secret-read',
    severity: 'warning',
    confidence: 'high',
    summary: 'A role can read Secrets',
    url: 'https://scrapelint.example/rules/rbac/secret-read',
    securitySeverity: '7.5',
    page: 'Whoever reads Secrets\nreads **credentials**.\n',
  },
  {
    id: 'rbac/wildcard-verb',
    severity: 'error',
    confidence: 'high',
    summary: 'A role allows every verb',
    url: 'https://scrapelint.example/rules/rbac/wildcard-verb',
    securitySeverity: '8.0',
    page: '## What it checks\n\nA `*` in `verbs` of a [role](https://kubernetes.io).\n\n```yaml\nverbs: ["*"]\n```\n',
  },
  {
    id: 'scrape/inline-secret',
    severity: 'error',
    confidence: 'high',
    summary: 'A scrape job has a credential in plain text',
    url: 'https://scrapelint.example/rules/scrape/inline-secret',
    securitySeverity: '6.5',
    page: 'A credential belongs in a file that is mounted from a Secret.\n',
  },
  {
    id: 'scrape/timeout-not-below-interval',
    severity: 'error',
    confidence: 'high',
    summary: 'A scrape timeout is longer than its interval',
    url: 'https://scrapelint.example/rules/scrape/timeout-not-below-interval',
    page: 'Prometheus refuses the whole file.\n',
  },
];

const role = sourceFile(
  'deploy/role.yaml',
  `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: prometheus
rules:
  - apiGroups: [""]
    resources: ["services", "endpoints", "pods"]
    verbs: ["get", "*"]
`,
);

const binding = sourceFile(
  'deploy/binding.yaml',
  `kind: ClusterRoleBinding
roleRef:
  name: prometheus
subjects:
  - kind: ServiceAccount
    name: prometheus-k8s
    namespace: monitoring
`,
);

const password = 'hunter2-and-more';
const scrapeConfig = sourceFile(
  'deploy/a b#c%/prometheus.yml',
  `scrape_configs:
  - job_name: api
    basic_auth: { username: scraper, password: "${password}" } # ${'this comment goes on and on, '.repeat(8)}end
    scrape_interval: 10s
    scrape_timeout: 30s
`,
);

const source = sourceFile(
  'apps/shop/metrics.go',
  'package metrics\n\nvar total = promauto.NewCounterVec(opts,\n\t[]string{"method",\t"user_id"}) // 日本\n',
);

const windows = sourceFile(
  'apps/\u001b[31mred\u202eevil\u0007.yaml',
  'kind: Role\r\nmetadata:\r\n  name: "名前\u001b[2J\u202e"   # ##[group]\r\nrules:\r\n- verbs: ["*"]\r\n',
);

const hostile = sourceFile(
  '::error file=x,line=1::pwned.yaml',
  'kind: Role\nmetadata:\n  name: x\n::set-output name=token::stolen\n',
);

const broken = sourceFile('deploy/broken.yaml', 'kind: Role\nmetadata: {name: x');

const accounts: readonly RelatedPlace[] = [
  { span: spanIn(binding, 'prometheus-k8s'), note: 'This account gets the role.' },
  { span: spanIn(binding, 'ClusterRoleBinding'), note: 'The binding counts in every namespace [a](b).' },
];

const many: readonly RelatedPlace[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  span: spanIn(binding, number % 2 === 0 ? 'monitoring' : 'prometheus'),
  note: `Place ${number} of the story, whose note is so long that it cannot stand beside its underline in a terminal of ordinary width.`,
}));

/** Findings in several files, with everything in them that a format must not pass on as it is. */
export const sampleFindings: readonly Finding[] = [
  findingAt(spanIn(role, '"*"'), {
    message: 'ClusterRole "prometheus" allows every verb on "endpoints", "pods" and "services" in all namespaces.',
    help: 'Name the verbs that scraping needs: "get", "list" and "watch".',
    object: 'ClusterRole prometheus',
    related: accounts,
  }),
  findingAt(spanIn(scrapeConfig, password), {
    ruleId: 'scrape/inline-secret',
    message: `Job "api" has a password in plain text (${password}), which everybody who reads the file knows.`,
    help: `Put ${password} into a Secret and name it with "password_file".`,
    object: 'Prometheus configuration',
  }),
  findingAt(spanIn(scrapeConfig, '30s'), {
    ruleId: 'scrape/timeout-not-below-interval',
    message: 'Job "api" waits 30s for a scrape that starts every 10s, so Prometheus refuses the file.',
    related: [{ span: spanIn(scrapeConfig, '10s'), note: 'The interval of the job.' }],
  }),
  findingAt(spanIn(source, '"user_id"'), {
    ruleId: 'cardinality/metric-label',
    severity: 'warning',
    confidence: 'medium',
    message: 'Label "user_id" of metric "total" takes a value for each user.',
    related: many,
  }),
  findingAt(spanIn(windows, '"名前\u001b[2J\u202e"'), {
    ruleId: 'rbac/secret-read',
    severity: 'info',
    confidence: 'low',
    message: 'Role "名前\u001b[2J\u202e" reads Secrets, [click](https://evil.example) | @team <img src=x> `code`.',
    object: 'Role shop/名前\u001b[2J\u202e',
  }),
  findingAt(spanIn(windows, '- verbs: ["*"]\r\n'), { severity: 'warning', message: 'Role "x" allows every verb.' }),
  findingAt(spanIn(hostile, '::set-output name=token::stolen'), {
    ruleId: 'rbac/secret-read',
    severity: 'warning',
    message: 'Role "x\n::set-output name=token::stolen\n##[set-env name=PATH]/tmp" reads 100% of the Secrets.',
    help: 'Remove "##[add-path]/tmp" and "::add-mask::x".',
  }),
  findingAt(
    { file: broken, start: broken.text.length, end: broken.text.length },
    {
      ruleId: 'input/yaml-syntax',
      message: 'The mapping that starts in line 2 is never closed, so nothing in this document is linted.',
    },
  ),
];

/** The sample findings as a run reports them. */
export const sampleReport: Report = reportOf(sampleFindings, {
  redactions: new Redactions([spanIn(scrapeConfig, password)]),
});
