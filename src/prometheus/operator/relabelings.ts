import type { Span } from '../../source/span.ts';
import { sanitiseLabelName } from '../label-name.ts';
import { enforcedNamespaceLabel, isDaemonSet, shardsOf, sortedEntries } from './server.ts';
import type { OperatorMonitor, OperatorServer } from './types.ts';
import {
  mapping,
  pick,
  pickEntries,
  pickItems,
  pickScalar,
  pickScalars,
  pickText,
  scalar,
  sequence,
  textOf,
} from './written.ts';
import type { Written, WrittenMapping, WrittenScalar } from './written.ts';

/** A rule that the operator writes. Each text has the place of what made it. */
export interface MadeRule {
  readonly action?: string;
  readonly sources?: readonly string[];
  readonly separator?: string;
  readonly regex?: WrittenScalar | string;
  readonly modulus?: number;
  readonly target?: string;
  readonly replacement?: WrittenScalar | string;
}

/** Writes a rule; what made it is its place. */
export function madeRule(at: Span, rule: MadeRule): WrittenMapping {
  const { action, sources, separator, regex, modulus, target, replacement } = rule;
  return mapping(at, {
    action,
    source_labels:
      sources === undefined
        ? undefined
        : sequence(
            sources.map((name) => scalar(name, at)),
            at,
          ),
    separator,
    regex,
    modulus,
    target_label: target,
    replacement,
  });
}

/** The rule that every job begins with. */
export function initialRule(at: Span): WrittenMapping {
  return madeRule(at, { sources: ['job'], target: '__tmp_prometheus_job_name' });
}

/** Drops pods that have come to an end. */
export function runningFilter(at: Span): WrittenMapping {
  return madeRule(at, { action: 'drop', sources: ['__meta_kubernetes_pod_phase'], regex: '(Failed|Succeeded)' });
}

/** Keeps targets by a label selector: the values are pasted into a regular expression as they are. */
export function selectorRules(
  selector: Written | undefined,
  object: 'ingress' | 'pod' | 'service',
): readonly Written[] {
  const rules: Written[] = [];
  const value = (key: string): string => `__meta_kubernetes_${object}_label_${sanitiseLabelName(key)}`;
  const present = (key: string): string => `__meta_kubernetes_${object}_labelpresent_${sanitiseLabelName(key)}`;
  for (const { key, value: wanted } of sortedEntries(pickEntries(selector, 'matchLabels'))) {
    if (wanted.kind !== 'scalar') continue;
    const regex = scalar(`(${textOf(wanted)});true`, wanted.at);
    rules.push(madeRule(wanted.at, { action: 'keep', sources: [value(key), present(key)], regex }));
  }
  for (const expression of pickItems(selector, 'matchExpressions')) {
    const key = pickText(expression, 'key');
    const operator = pickText(expression, 'operator');
    if (key === undefined || operator === undefined) continue;
    const name = textOf(key);
    const action = operator.value === 'In' || operator.value === 'Exists' ? 'keep' : 'drop';
    if (operator.value === 'In' || operator.value === 'NotIn') {
      const values = pickScalars(expression, 'values').map(textOf).join('|');
      rules.push(madeRule(key.at, { action, sources: [value(name), present(name)], regex: `(${values});true` }));
    } else {
      rules.push(madeRule(key.at, { action, sources: [present(name)], regex: 'true' }));
    }
  }
  return rules;
}

/** Copies one label of discovery into a label of the target. */
export function copyRule(at: Span, source: string, target: string): WrittenMapping {
  return madeRule(at, { sources: [source], target });
}

/** Copies labels of Services or Pods, where they have a value. */
export function labelRules(labels: readonly WrittenScalar[], object: 'pod' | 'service'): readonly Written[] {
  return labels.map((label) => {
    const name = sanitiseLabelName(textOf(label));
    return madeRule(label.at, {
      sources: [`__meta_kubernetes_${object}_label_${name}`],
      target: name,
      regex: '(.+)',
      replacement: '${1}',
    });
  });
}

/** `job` from the label that `jobLabel` names, where it has a value. */
export function jobLabelRules(monitor: OperatorMonitor, object: 'pod' | 'service'): readonly Written[] {
  const label = pickText(monitor.spec, 'jobLabel');
  if (label === undefined) return [];
  return [
    madeRule(label.at, {
      sources: [`__meta_kubernetes_${object}_label_${sanitiseLabelName(textOf(label))}`],
      target: 'job',
      regex: '(.+)',
      replacement: '${1}',
    }),
  ];
}

/** Rules as a monitor writes them, under Prometheus' names. */
export function writtenRules(list: Written | undefined): readonly Written[] {
  return pickItems(list).flatMap((rule) => {
    if (rule.kind !== 'mapping') return [];
    const action = pickText(rule, 'action');
    const modulus = pickScalar(rule, 'modulus');
    const sources = pick(rule, 'sourceLabels');
    return [
      mapping(rule.at, {
        source_labels: sources?.kind === 'sequence' && sources.items.length > 0 ? sources : undefined,
        separator: pickScalar(rule, 'separator'),
        target_label: pickText(rule, 'targetLabel'),
        regex: pickText(rule, 'regex'),
        modulus: modulus?.value === 0 ? undefined : modulus,
        replacement: pickScalar(rule, 'replacement'),
        action: action === undefined ? undefined : { ...action, value: textOf(action).toLowerCase() },
      }),
    ];
  });
}

/** Rules of a monitor with those of its scrape class before and the enforced label behind them. */
export function userRules(
  server: OperatorServer,
  monitor: OperatorMonitor,
  ofClass: Written | undefined,
  own: Written | undefined,
): readonly Written[] {
  const label = enforcedNamespaceLabel(server, monitor);
  const enforced =
    label === undefined
      ? []
      : [madeRule(label.at, { target: textOf(label), replacement: scalar(monitor.namespace, monitor.at) })];
  return [...writtenRules(ofClass), ...writtenRules(own), ...enforced];
}

/**
 * The rules by which each shard takes its part of the targets. They stand behind all others and never change what a
 * server with one shard scrapes.
 */
export function shardingRules(
  server: OperatorServer,
  source: '__address__' | '__param_target',
  at: Span,
): readonly Written[] {
  if (isDaemonSet(server)) return [];
  const shards = shardsOf(server);
  const retained = pickText(server.spec, 'shardRetentionPolicy', 'whenScaled');
  const current =
    retained?.value === 'Retain'
      ? [
          madeRule(at, { target: '__tmp_current_shard', replacement: '$(SHARD)', action: 'replace' }),
          madeRule(at, {
            sources: ['__tmp_current_shard'],
            regex: Array.from({ length: shards }, (_, shard) => shard).join('|'),
            action: 'keep',
          }),
        ]
      : [];
  return [
    ...current,
    madeRule(at, {
      sources: [source, '__tmp_hash'],
      target: '__tmp_hash',
      regex: '(.+);',
      replacement: '$1',
      action: 'replace',
    }),
    madeRule(at, { sources: ['__tmp_hash'], target: '__tmp_hash', modulus: shards, action: 'hashmod' }),
    madeRule(at, { sources: ['__tmp_hash', '__tmp_disable_sharding'], regex: '$(SHARD);|.+;.+', action: 'keep' }),
  ];
}
