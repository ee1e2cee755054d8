import { relabelMatcher } from '../../src/prometheus/relabel/matcher.ts';
import { sanitiseLabelName } from '../../src/prometheus/label-name.ts';
import type { LocatedEntry } from '../../src/model/fields.ts';
import { annotatedObjects, annotationUses, jobNames, scrapeAnnotation } from '../../src/model/targets/annotations.ts';
import type { AnnotatedObject, AnnotationUse } from '../../src/model/targets/annotations.ts';
import { pointlessDemand, readsServicePort, servicePortMixup } from '../../src/model/targets/port-annotations.ts';
import type { TargetScope } from '../../src/model/targets/target-scope.ts';
import { ruleAnchor } from '../../src/model/targets/wording.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule, RuleContext } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
  readonly value: string;
  readonly detail: string;
}

const messages = {
  notANumber: ({ object, key, value, detail }: Data) =>
    `${object} has "${value}" for "${key}", which is no port number: ${detail}.`,
  noServicePort: ({ object, key, value, detail }: Data) =>
    `${object} has "${value}" for "${key}" and no port of this number, so ${detail} scrapes an address at which nothing listens.`,
  servicePort: ({ object, key, value, detail }: Data) =>
    `${object} has "${value}" for "${key}", which is a port of the Service and not of its pods: ${detail}.`,
  pointlessDemand: ({ key, detail }: Pick<Data, 'detail' | 'key'>) =>
    `The rule writes a fixed port and still demands the annotation "${key}": ${detail}.`,
};

const rule: Rule = defineRule({
  meta: {
    id: 'target/annotation-port',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report port annotations that no job can use, or that name a port at which nothing listens',
      references: [
        'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
        'https://github.com/prometheus/prometheus/blob/v3.5.0/documentation/examples/prometheus-kubernetes.yml',
      ],
    },
    messages,
  },
  check({ workspace, report }) {
    for (const scope of workspace.targetScopes) {
      for (const object of annotatedObjects(scope)) {
        for (const entry of object.annotations.values()) {
          const users = usersOf(scope, object, entry);
          if (users.length > 0 || entry.key.value === 'prometheus.io/port') {
            checkPort(scope, object, entry, users, report);
          }
        }
      }
      for (const { demand, use } of pointlessDemand(scope)) {
        report({
          message: 'pointlessDemand',
          data: {
            key: use.name,
            detail: 'without it nothing matches, and the address keeps the port that was discovered',
          },
          at: demand,
          help: 'Take the annotation out of source_labels and regex.',
          confidence: 'medium',
        });
      }
    }
  },
});
export default rule;

type ReportFunction = RuleContext<typeof messages>['report'];

/** The rules that make a port of the annotation, where it is on this kind of object. */
function usersOf(scope: TargetScope, object: AnnotatedObject, { key }: LocatedEntry): readonly AnnotationUse[] {
  const name = sanitiseLabelName(key.value);
  return annotationUses(scope).filter((use) => use.purpose === 'port' && use.kind === object.kind && use.name === name);
}

function checkPort(
  scope: TargetScope,
  object: AnnotatedObject,
  entry: LocatedEntry,
  users: readonly AnnotationUse[],
  report: ReportFunction,
): void {
  const { key, value } = entry;
  const data = { object: object.title, key: key.value, value };
  if (!isPort(value)) {
    // Without a job among the files the convention counts, for what asks to be scraped by it.
    if (users.length === 0 && scrapeAnnotation(object.annotations) === undefined) return;
    const [user] = users;
    if (user !== undefined && takes(user, value)) return;
    const detail =
      user === undefined
        ? 'the rules that read it want digits, and leave the address as it was discovered'
        : `the rule of ${jobNames([user.targets])} does not match it, and every port that was discovered is scraped`;
    report({
      message: 'notANumber',
      data: { ...data, detail },
      at: entry,
      help: 'Write the number of the port.',
      related: users.slice(0, 1).map((use) => ({ at: ruleAnchor(use.rule.source), note: 'reads it' })),
    });
    return;
  }
  const number = Number(value);
  const { service } = object;
  const direct = users.filter(readsServicePort);
  if (service !== undefined && direct.length > 0 && service.item.type !== 'ExternalName') {
    const ports = service.item.ports.flatMap(({ port }) => port ?? []);
    const isKnown = ports.length > 0 && ports.length === service.item.ports.length;
    if (isKnown && !ports.some((port) => port.value === number)) {
      const names = ports.map((port) => String(port.value)).sort();
      report({
        message: 'noServicePort',
        data: { ...data, detail: jobNames(direct.map(({ targets }) => targets)) },
        at: entry,
        help: `Write a port of the Service: ${names.join(', ')}.`,
        related: ports.slice(0, 1).map((port) => ({ at: port, note: 'the port of the Service' })),
      });
      return;
    }
  }
  const podUsers = users.filter((use) => !readsServicePort(use));
  const mixup = podUsers.length === 0 ? undefined : servicePortMixup(scope, object, number);
  if (mixup === undefined) return;
  report({
    message: 'servicePort',
    data: { ...data, detail: `${jobNames(podUsers.map(({ targets }) => targets))} goes to the pods themselves` },
    at: entry,
    help: `Write the port of the pods: "${mixup.podPort}".`,
    related: [{ at: mixup.servicePort, note: `leads to port ${mixup.podPort} of the pods` }],
  });
}

function isPort(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

/** True where the rule matches an address with this annotation after all. */
function takes({ rule, name }: AnnotationUse, value: string): boolean {
  const matcher = relabelMatcher(rule, 'prometheus-3');
  if (matcher === undefined) return true;
  return ['10.0.0.1:8080', '10.0.0.1', '10.0.0.1:80'].some((address) => {
    const values = rule.sourceLabels.map((label) =>
      label.endsWith(`annotation_${name}`) ? value : label === '__address__' ? address : '10.0.0.1',
    );
    return matcher.match(values.join(rule.separator)) !== undefined;
  });
}
