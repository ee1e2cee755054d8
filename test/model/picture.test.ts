import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { pictureOf } from '../../src/model/picture/picture.ts';
import type { Diagram } from '../../src/source/picture.ts';
import { workspaceOf } from './workspace-of.ts';

const guide = join(import.meta.dirname, '../../fixtures/monitoring-guide/monitoring');
const files = Object.fromEntries(
  readdirSync(guide)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(guide, name), 'utf8')]),
);

const operated = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: main, namespace: monitoring}
spec: {serviceAccountName: prometheus, serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: prometheus, namespace: monitoring}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: prometheus, namespace: monitoring}
rules:
  - {apiGroups: [""], resources: [services, pods, configmaps], verbs: [list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: prometheus, namespace: monitoring}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: prometheus}
subjects: [{kind: ServiceAccount, name: prometheus, namespace: monitoring}]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api, namespace: monitoring}
spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: web}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: monitoring, labels: {app: api}}
spec: {selector: {app: api}, ports: [{name: web, port: 80, targetPort: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: monitoring}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, image: api, ports: [{containerPort: 8080}]}]}
`;

/** The ways from the left to the right, as words. */
function ways({ nodes, edges }: Diagram): readonly string[] {
  const word = (id: string): string => {
    const node = nodes.find((each) => each.id === id);
    return node === undefined
      ? '?'
      : `${node.kind} ${node.title}${node.items.length > 0 ? ` (${node.items.join(', ')})` : ''}`;
  };
  return edges.map(({ from, to, tone }) => `${word(from)} -> ${word(to)}${tone === 'plain' ? '' : ` [${tone}]`}`);
}

describe('the picture', () => {
  it('leads from what runs as an account to what it may do, what it lacks and what it does not need', () => {
    const [access, targets] = pictureOf(workspaceOf({ 'all.yaml': operated })).diagrams;
    if (access === undefined || targets === undefined) throw new Error('no diagrams');
    expect(ways(access)).toEqual([
      'runs as Prometheus "main" -> ServiceAccount monitoring/prometheus',
      'ServiceAccount monitoring/prometheus -> RoleBinding monitoring/prometheus',
      'RoleBinding monitoring/prometheus -> Role monitoring/prometheus',
      'Role monitoring/prometheus -> permission list, watch (services, pods) [needed]',
      'Role monitoring/prometheus -> permission list, watch (configmaps) [unneeded]',
      expect.stringMatching(
        /^ServiceAccount monitoring\/prometheus -> permission list, watch \(endpoint.*\[missing\]$/,
      ),
    ]);
    expect(ways(targets)).toEqual([
      'Prometheus monitoring/main -> ServiceMonitor monitoring/api',
      'ServiceMonitor monitoring/api -> job endpoint 0',
      expect.stringMatching(/^job endpoint 0 -> targets 1 target \(http:.*Deployment monitoring\/api\) \[kept\]$/),
    ]);
  });

  it('leads from a configuration through its jobs to what is kept, dropped and unknown', () => {
    const { diagrams } = pictureOf(workspaceOf(files));
    const tones = new Set(
      diagrams.filter(({ kind }) => kind === 'targets').flatMap(({ nodes }) => nodes.map(({ tone }) => tone)),
    );
    expect([...tones].toSorted()).toEqual(['dropped', 'kept', 'plain', 'unknown']);
  });

  it('names every box once, puts parents first and to the left, and gives each its place', () => {
    for (const { nodes, edges, columns } of pictureOf(workspaceOf({ ...files, 'all.yaml': operated })).diagrams) {
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      const index = new Map(nodes.map((node, at) => [node.id, at]));
      for (const { from, to } of edges) {
        const a = nodes[index.get(from) ?? -1];
        const b = nodes[index.get(to) ?? -1];
        expect(a?.column).toBeLessThan(b?.column ?? -1);
      }
      for (const { column, tone, at } of nodes) {
        expect(columns[column]).toBeDefined();
        if (tone === 'plain' || tone === 'needed' || tone === 'unneeded') expect(at).toBeDefined();
      }
    }
  });
});
