import { describe, expect, test } from 'vitest';
import { findTargetPort, podsOfService, withEndpoints } from '../../src/prometheus/discovery/controllers.ts';
import { discoverTargets, symbolicNode } from '../../src/prometheus/discovery/discover.ts';
import type {
  DiscoveryCluster,
  DiscoveryConfig,
  DiscoveryEndpoints,
  DiscoveryEndpointSlice,
  DiscoveryMetadata,
  DiscoveryNode,
  DiscoveryObject,
  DiscoveryPod,
  DiscoveryService,
  PodContainer,
} from '../../src/prometheus/discovery/types.ts';
import type { Workload, WorkloadKind } from '../../src/prometheus/discovery/workload-pods.ts';
import { podOfWorkload } from '../../src/prometheus/discovery/workload-pods.ts';

type Table = Readonly<Record<string, string>>;

const prefix = '__meta_kubernetes_';

function metadata(
  name: string,
  namespace: string,
  more: { labels?: Table; annotations?: Table } & Partial<Omit<DiscoveryMetadata, 'labels' | 'annotations'>> = {},
): DiscoveryMetadata {
  const { labels = {}, annotations = {}, ...rest } = more;
  return {
    name,
    namespace,
    labels: new Map(Object.entries(labels)),
    annotations: new Map(Object.entries(annotations)),
    ...rest,
  };
}

function object(name: string, namespace = '', more: Parameters<typeof metadata>[2] = {}): DiscoveryObject<string> {
  return { source: name, metadata: metadata(name, namespace, more) };
}

function clusterOf(parts: Partial<DiscoveryCluster<string>>): DiscoveryCluster<string> {
  return {
    pods: [],
    services: [],
    endpoints: [],
    endpointSlices: [],
    nodes: [],
    ingresses: [],
    namespaces: [],
    replicaSets: [],
    jobs: [],
    ...parts,
  };
}

/** Labels without the prefix that nearly all have. */
function short(labels: ReadonlyMap<string, string>): Table {
  return Object.fromEntries(
    [...labels].map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]),
  );
}

function discover(
  config: DiscoveryConfig,
  cluster: Partial<DiscoveryCluster<string>>,
): Record<string, { labels: Table; targets: readonly Table[] }> {
  return Object.fromEntries(
    discoverTargets(config, clusterOf(cluster)).map(({ key, labels, targets }) => [
      key,
      { labels: short(labels), targets: targets.map((target) => short(target.labels)) },
    ]),
  );
}

function container(name: string, ports: PodContainer['ports'] = [], id?: string): PodContainer {
  return { name, image: `${name}:latest`, ports, ...(id === undefined ? {} : { id }) };
}

function pod(name: string, more: Partial<DiscoveryPod<string>> = {}): DiscoveryPod<string> {
  return {
    ...object(name, 'default', { uid: 'abc123' }),
    containers: [
      container('testcontainer', [{ name: 'testport', protocol: 'TCP', containerPort: 9000 }], 'docker://a'),
    ],
    initContainers: [],
    nodeName: 'testnode',
    ip: '1.2.3.4',
    hostIp: '2.3.4.5',
    phase: 'Running',
    ready: 'true',
    ...more,
  };
}

const podGroupLabels: Table = {
  pod_name: 'testpod',
  namespace: 'default',
  pod_node_name: 'testnode',
  pod_ip: '1.2.3.4',
  pod_host_ip: '2.3.4.5',
  pod_ready: 'true',
  pod_phase: 'Running',
  pod_uid: 'abc123',
};

const podTarget: Table = {
  __address__: '1.2.3.4:9000',
  pod_container_name: 'testcontainer',
  pod_container_image: 'testcontainer:latest',
  pod_container_port_name: 'testport',
  pod_container_port_number: '9000',
  pod_container_port_protocol: 'TCP',
  pod_container_init: 'false',
  pod_container_id: 'docker://a',
};

/** A copy without some of the fields. */
function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>;
}

function node(name: string, labels: Table = {}, more: Partial<DiscoveryNode<string>> = {}): DiscoveryNode<string> {
  return {
    ...object(name, '', { labels }),
    conditions: [],
    addresses: [{ type: 'InternalIP', address: '1.2.3.4' }],
    kubeletPort: 10250,
    ...more,
  };
}

// Facts from prometheus/prometheus v3.16.0, discovery/kubernetes/*_test.go; what is empty there is absent here, since
// a label without a value is no label.
describe('role pod', () => {
  test('ports, containers without ports, owner, labels and annotations', () => {
    const testpod = pod('testpod', {
      metadata: metadata('testpod', 'default', {
        labels: { 'test/label': 'testvalue' },
        annotations: { 'test/annotation': 'testannotationvalue' },
        uid: 'abc123',
        controller: { kind: 'testcontrollerkind', name: 'testcontrollername' },
      }),
      containers: [
        container(
          'testcontainer0',
          [
            { name: 'testport0', protocol: 'TCP', containerPort: 9000 },
            { name: 'testport1', protocol: 'UDP', containerPort: 9001 },
          ],
          'docker://a',
        ),
        container('testcontainer1', [], 'containerd://b'),
      ],
    });
    const first: Table = {
      ...podTarget,
      pod_container_name: 'testcontainer0',
      pod_container_image: 'testcontainer0:latest',
      pod_container_port_name: 'testport0',
    };
    expect(discover({ role: 'pod' }, { pods: [testpod] })).toEqual({
      'pod/default/testpod': {
        labels: {
          ...podGroupLabels,
          pod_label_test_label: 'testvalue',
          pod_labelpresent_test_label: 'true',
          pod_annotation_test_annotation: 'testannotationvalue',
          pod_annotationpresent_test_annotation: 'true',
          pod_controller_kind: 'testcontrollerkind',
          pod_controller_name: 'testcontrollername',
        },
        targets: [
          first,
          {
            ...first,
            __address__: '1.2.3.4:9001',
            pod_container_port_name: 'testport1',
            pod_container_port_number: '9001',
            pod_container_port_protocol: 'UDP',
          },
          {
            __address__: '1.2.3.4',
            pod_container_name: 'testcontainer1',
            pod_container_image: 'testcontainer1:latest',
            pod_container_init: 'false',
            pod_container_id: 'containerd://b',
          },
        ],
      },
    });
  });

  test('init containers come last', () => {
    const testpod = pod('testpod', {
      phase: 'Pending',
      ready: 'false',
      initContainers: [container('initcontainer', [], 'containerd://i')],
    });
    expect(discover({ role: 'pod' }, { pods: [testpod] })).toEqual({
      'pod/default/testpod': {
        labels: { ...podGroupLabels, pod_phase: 'Pending', pod_ready: 'false' },
        targets: [
          podTarget,
          {
            __address__: '1.2.3.4',
            pod_container_name: 'initcontainer',
            pod_container_image: 'initcontainer:latest',
            pod_container_init: 'true',
            pod_container_id: 'containerd://i',
          },
        ],
      },
    });
  });

  test('a pod without an address is no target', () => {
    expect(discover({ role: 'pod' }, { pods: [pod('testpod', { ip: '' })] })).toEqual({
      'pod/default/testpod': { labels: {}, targets: [] },
    });
  });

  test('IPv6', () => {
    const { targets } =
      discover({ role: 'pod' }, { pods: [pod('testpod', { ip: 'fe80::1' })] })['pod/default/testpod'] ?? {};
    expect(targets?.[0]?.['__address__']).toBe('[fe80::1]:9000');
  });

  test('namespaces and selectors', () => {
    const other = pod('other', { ...object('other', 'ns2', { labels: { app: 'x' } }) });
    const pods = [pod('testpod'), other];
    const keys = (config: Partial<DiscoveryConfig>): readonly string[] =>
      Object.keys(discover({ role: 'pod', ...config }, { pods }));
    expect(keys({})).toEqual(['pod/default/testpod', 'pod/ns2/other']);
    expect(keys({ namespaces: ['ns2'] })).toEqual(['pod/ns2/other']);
    expect(keys({ selectors: [{ role: 'pod', label: 'app in (x, y)' }] })).toEqual(['pod/ns2/other']);
    expect(keys({ selectors: [{ role: 'pod', label: '!app' }] })).toEqual(['pod/default/testpod']);
    expect(keys({ selectors: [{ role: 'pod', field: 'metadata.name!=other,status.phase=Running' }] })).toEqual([
      'pod/default/testpod',
    ]);
    expect(keys({ selectors: [{ role: 'pod', label: 'app=x', field: 'spec.nodeName=elsewhere' }] })).toEqual([]);
  });

  test('node metadata: pods of nodes that are not listed are dropped', () => {
    const attach = { node: true };
    const nodes = [node('testnode', { l1: 'v1' })];
    expect(discover({ role: 'pod', attach }, { pods: [pod('testpod')], nodes })['pod/default/testpod']?.labels).toEqual(
      {
        ...podGroupLabels,
        node_name: 'testnode',
        node_label_l1: 'v1',
        node_labelpresent_l1: 'true',
      },
    );
    const selectors = [{ role: 'node', label: 'l1=v2' }];
    expect(discover({ role: 'pod', attach, selectors }, { pods: [pod('testpod')], nodes })).toEqual({
      'pod/default/testpod': { labels: {}, targets: [] },
    });
    // Without attached nodes, nobody lists nodes.
    expect(
      discover({ role: 'pod', selectors }, { pods: [pod('testpod')], nodes })['pod/default/testpod']?.targets,
    ).toHaveLength(1);
  });

  test('namespace metadata', () => {
    const namespaces = [object('default', '', { labels: { app: 'web' }, annotations: { build: 'v3' } })];
    const result = discover({ role: 'pod', attach: { namespace: true } }, { pods: [pod('testpod')], namespaces });
    expect(result['pod/default/testpod']?.labels).toEqual({
      ...podGroupLabels,
      namespace_label_app: 'web',
      namespace_labelpresent_app: 'true',
      namespace_annotation_build: 'v3',
      namespace_annotationpresent_build: 'true',
    });
  });

  test('Deployment, Job and CronJob', () => {
    const owned = (kind: string, name: string): DiscoveryPod<string> =>
      pod('testpod', { metadata: metadata('testpod', 'default', { controller: { kind, name } }) });
    const replicaSets = [object('rs-abc', 'default', { controller: { kind: 'Deployment', name: 'deployment' } })];
    const jobs = [object('job-abc', 'default', { controller: { kind: 'CronJob', name: 'cronjob' } })];
    const labelsWith = (config: Partial<DiscoveryConfig>, owner: DiscoveryPod<string>): Table =>
      discover({ role: 'pod', ...config }, { pods: [owner], replicaSets, jobs })['pod/default/testpod']?.labels ?? {};
    const ofReplicaSet = owned('ReplicaSet', 'rs-abc');
    expect(labelsWith({ attach: { deployment: true } }, ofReplicaSet)['pod_deployment_name']).toBe('deployment');
    expect(labelsWith({}, ofReplicaSet)['pod_deployment_name']).toBeUndefined();
    const ofJob = owned('Job', 'job-abc');
    expect(labelsWith({ attach: { job: true } }, ofJob)).toMatchObject({
      pod_job_name: 'job-abc',
      pod_controller_kind: 'Job',
    });
    expect(labelsWith({ attach: { job: true } }, ofJob)['pod_cronjob_name']).toBeUndefined();
    expect(labelsWith({ attach: { cronjob: true } }, ofJob)).toMatchObject({ pod_cronjob_name: 'cronjob' });
    expect(labelsWith({ attach: { cronjob: true } }, ofJob)['pod_job_name']).toBeUndefined();
  });
});

describe('role node', () => {
  test('labels, conditions and the kubelet', () => {
    const test1 = node(
      'test',
      {},
      {
        ...object('test', '', { labels: { 'test-label': 'testvalue' }, annotations: { 'test-annotation': 'a' } }),
        providerId: 'aws:///x',
        conditions: [
          { type: 'MemoryPressure', status: 'False' },
          { type: 'Ready', status: 'True' },
        ],
        addresses: [
          { type: 'Hostname', address: 'h' },
          { type: 'InternalIP', address: '1.2.3.4' },
          { type: 'InternalIP', address: 'fd00::1' },
        ],
      },
    );
    expect(discover({ role: 'node', namespaces: ['x'] }, { nodes: [test1] })).toEqual({
      'node/test': {
        labels: {
          node_name: 'test',
          node_provider_id: 'aws:///x',
          node_condition_memorypressure: 'false',
          node_condition_ready: 'true',
          node_label_test_label: 'testvalue',
          node_labelpresent_test_label: 'true',
          node_annotation_test_annotation: 'a',
          node_annotationpresent_test_annotation: 'true',
        },
        targets: [
          {
            __address__: '1.2.3.4:10250',
            instance: 'test',
            node_address_InternalIP: '1.2.3.4',
            node_address_Hostname: 'h',
          },
        ],
      },
    });
    expect(discover({ role: 'node' }, { nodes: [node('bare', {}, { addresses: [] })] })).toEqual({});
    expect(Object.keys(discover({ role: 'node' }, { nodes: [symbolicNode('none')] }))).toEqual(['node/node']);
  });
});

function service(name: string, more: Partial<DiscoveryService<string>> = {}): DiscoveryService<string> {
  return {
    ...object(name, 'default'),
    type: 'ClusterIP',
    clusterIp: '10.0.0.1',
    ports: [{ name: 'testport', protocol: 'TCP', port: 30900 }],
    ...more,
  };
}

describe('role service', () => {
  const port: Table = { service_port_name: 'testport', service_port_number: '30900', service_port_protocol: 'TCP' };
  test.each<[DiscoveryService<string>, Table]>([
    [service('a'), { service_type: 'ClusterIP', service_cluster_ip: '10.0.0.1' }],
    [
      service('a', { type: 'ExternalName', externalName: 'FooExternalName' }),
      { service_type: 'ExternalName', service_external_name: 'FooExternalName' },
    ],
    [
      service('a', { type: 'LoadBalancer', loadBalancerIp: '127.0.0.1' }),
      { service_type: 'LoadBalancer', service_cluster_ip: '10.0.0.1', service_loadbalancer_ip: '127.0.0.1' },
    ],
    [
      service('a', { type: 'LoadBalancer', ingressIps: ['192.168.1.15', '2001:db8::1'] }),
      {
        service_type: 'LoadBalancer',
        service_cluster_ip: '10.0.0.1',
        service_loadbalancer_ip: '192.168.1.15,2001:db8::1',
      },
    ],
  ])('%j', (input, expected) => {
    expect(discover({ role: 'service' }, { services: [input] })).toEqual({
      'svc/default/a': {
        labels: { service_name: 'a', namespace: 'default' },
        targets: [{ __address__: 'a.default.svc:30900', ...port, ...expected }],
      },
    });
  });
});

describe('role ingress', () => {
  const rules = [
    { host: 'example.com', paths: ['/', '/foo'] },
    { host: 'nobackend.example.com', paths: [] },
    { host: 'test.example.com', paths: [''] },
  ];
  test.each<[readonly string[], string, string]>([
    [[], 'http', 'http'],
    [['example.com', 'test.example.com'], 'https', 'https'],
    [['example.com'], 'https', 'http'],
    [['*.example.com'], 'http', 'https'],
  ])('TLS for %j', (tlsHosts, first, second) => {
    const ingress = {
      ...object('testingress', 'default', { labels: { 'test/label': 'v' } }),
      className: 'testclass',
      tlsHosts,
      rules,
    };
    const target = (host: string, path: string, scheme: string): Table => ({
      __address__: host,
      ingress_host: host,
      ingress_path: path,
      ingress_scheme: scheme,
    });
    expect(discover({ role: 'ingress' }, { ingresses: [ingress] })).toEqual({
      'ingress/default/testingress': {
        labels: {
          ingress_name: 'testingress',
          namespace: 'default',
          ingress_label_test_label: 'v',
          ingress_labelpresent_test_label: 'true',
          ingress_class_name: 'testclass',
        },
        targets: [
          target('example.com', '/', first),
          target('example.com', '/foo', first),
          target('test.example.com', '/', second),
        ],
      },
    });
  });
});

const targetPod = pod('testpod', {
  metadata: metadata('testpod', 'default', { uid: 'deadbeef' }),
  containers: [
    container('c1', [{ name: 'mainport', containerPort: 9000, protocol: 'TCP' }]),
    container('c2', [{ name: 'sideport', containerPort: 9001, protocol: 'TCP' }]),
  ],
});
const barePod: DiscoveryPod<string> = without(targetPod, ['phase', 'ready']);
const reference = { kind: 'Pod', name: 'testpod', namespace: 'default' };
const ofPod: Table = {
  pod_name: 'testpod',
  pod_ip: '1.2.3.4',
  pod_ready: 'unknown',
  pod_node_name: 'testnode',
  pod_host_ip: '2.3.4.5',
  pod_uid: 'deadbeef',
  pod_container_init: 'false',
  pod_container_port_protocol: 'TCP',
};
const mainPort: Table = {
  ...ofPod,
  pod_container_name: 'c1',
  pod_container_image: 'c1:latest',
  pod_container_port_name: 'mainport',
  pod_container_port_number: '9000',
};
const sidePort: Table = {
  ...ofPod,
  __address__: '1.2.3.4:9001',
  pod_container_name: 'c2',
  pod_container_image: 'c2:latest',
  pod_container_port_name: 'sideport',
  pod_container_port_number: '9001',
};

describe('role endpoints', () => {
  const port = (number: number): { name: string; port: number; protocol: string } => ({
    name: 'testport',
    port: number,
    protocol: 'TCP',
  });
  const endpoints: DiscoveryEndpoints<string> = {
    ...object('testendpoints', 'default', { annotations: { 'test.annotation': 'test' } }),
    subsets: [
      {
        addresses: [{ ip: '1.2.3.4', hostname: 'testendpoint1', nodeName: 'foobar' }],
        notReadyAddresses: [],
        ports: [port(9000)],
      },
      { addresses: [{ ip: '2.3.4.5' }], notReadyAddresses: [{ ip: '2.3.4.5' }], ports: [port(9001)] },
      {
        addresses: [{ ip: '6.7.8.9', targetRef: { kind: 'Node', name: 'barbaz' } }],
        notReadyAddresses: [],
        ports: [port(9002)],
      },
    ],
  };
  const common: Table = { endpoint_port_name: 'testport', endpoint_port_protocol: 'TCP', endpoint_ready: 'true' };
  const groupLabels: Table = {
    namespace: 'default',
    endpoints_name: 'testendpoints',
    endpoints_annotation_test_annotation: 'test',
    endpoints_annotationpresent_test_annotation: 'true',
  };
  const first: Table = {
    ...common,
    __address__: '1.2.3.4:9000',
    endpoint_hostname: 'testendpoint1',
    endpoint_node_name: 'foobar',
  };
  const last: Table = {
    ...common,
    __address__: '6.7.8.9:9002',
    endpoint_address_target_kind: 'Node',
    endpoint_address_target_name: 'barbaz',
  };
  const middle: readonly Table[] = [
    { ...common, __address__: '2.3.4.5:9001' },
    { ...common, __address__: '2.3.4.5:9001', endpoint_ready: 'false' },
  ];

  test('addresses, ready or not', () => {
    expect(discover({ role: 'endpoints' }, { endpoints: [endpoints] })).toEqual({
      'endpoints/default/testendpoints': { labels: groupLabels, targets: [first, ...middle, last] },
    });
  });

  test('the Service gives labels alone, nodes theirs', () => {
    const services = [
      service('testendpoints', { ...object('testendpoints', 'default', { labels: { 'app/name': 'test' } }) }),
    ];
    const nodes = [node('foobar', { az: 'us-east1' }), node('barbaz', { az: 'us-west2' })];
    const az = (name: string, zone: string): Table => ({
      node_name: name,
      node_label_az: zone,
      node_labelpresent_az: 'true',
    });
    expect(
      discover({ role: 'endpoints', attach: { node: true } }, { endpoints: [endpoints], services, nodes }),
    ).toEqual({
      'endpoints/default/testendpoints': {
        labels: {
          ...groupLabels,
          service_name: 'testendpoints',
          service_label_app_name: 'test',
          service_labelpresent_app_name: 'true',
        },
        targets: [{ ...first, ...az('foobar', 'us-east1') }, ...middle, { ...last, ...az('barbaz', 'us-west2') }],
      },
    });
  });

  test('the other ports of a pod become targets too', () => {
    const ofTestpod: DiscoveryEndpoints<string> = {
      ...object('testendpoints', 'default'),
      subsets: [{ addresses: [{ ip: '4.3.2.1', targetRef: reference }], notReadyAddresses: [], ports: [port(9000)] }],
    };
    expect(discover({ role: 'endpoints' }, { endpoints: [ofTestpod], pods: [barePod] })).toEqual({
      'endpoints/default/testendpoints': {
        labels: { namespace: 'default', endpoints_name: 'testendpoints' },
        targets: [
          {
            ...common,
            ...mainPort,
            __address__: '4.3.2.1:9000',
            endpoint_address_target_kind: 'Pod',
            endpoint_address_target_name: 'testpod',
          },
          sidePort,
        ],
      },
    });
    const [group] = discoverTargets({ role: 'endpoints' }, clusterOf({ endpoints: [ofTestpod], pods: [barePod] }));
    expect(group?.targets.map(({ isExtraPort, container: found }) => [isExtraPort, found?.name])).toEqual([
      [false, 'c1'],
      [true, 'c2'],
    ]);
  });

  test('sidecars among the init containers', () => {
    const sidecarPod: DiscoveryPod<string> = {
      ...barePod,
      ip: '4.3.2.1',
      containers: [container('c1', [{ name: 'mainport', containerPort: 9000 }])],
      initContainers: [
        container('ic1', [{ name: 'initport', containerPort: 1111 }]),
        container('ic2', [{ name: 'initport', containerPort: 9111 }]),
      ],
    };
    const sidecar: DiscoveryEndpoints<string> = {
      ...object('testsidecar', 'default'),
      subsets: [
        {
          addresses: [{ ip: '4.3.2.1', targetRef: reference }],
          notReadyAddresses: [],
          ports: [port(9000), { name: 'initport', port: 9111, protocol: 'TCP' }],
        },
      ],
    };
    const { targets } =
      discover({ role: 'endpoints' }, { endpoints: [sidecar], pods: [sidecarPod] })['endpoints/default/testsidecar'] ??
      {};
    const shown = targets?.map((each) => [
      each['__address__'],
      each['pod_container_name'],
      each['pod_container_init'],
      each['endpoint_port_name'],
    ]);
    expect(shown).toEqual([
      ['4.3.2.1:9000', 'c1', 'false', 'testport'],
      ['4.3.2.1:9111', 'ic2', 'true', 'initport'],
      ['4.3.2.1:1111', 'ic1', 'true', undefined],
    ]);
  });
});

describe('role endpointslice', () => {
  const ports = [{ name: 'testport', port: 9000, protocol: 'TCP', appProtocol: 'http' }];
  const serviceLabel = { labels: { 'kubernetes.io/service-name': 'testendpoints' } };
  const port: Table = {
    endpointslice_port: '9000',
    endpointslice_port_name: 'testport',
    endpointslice_port_protocol: 'TCP',
  };
  const conditions = (ready: boolean, terminating: boolean): Table => ({
    endpointslice_endpoint_conditions_ready: String(ready),
    endpointslice_endpoint_conditions_serving: 'true',
    endpointslice_endpoint_conditions_terminating: String(terminating),
  });

  test('conditions, topology, zone and references', () => {
    const up = { ready: true, serving: true, terminating: false };
    const slice: DiscoveryEndpointSlice<string> = {
      ...object('testendpoints', 'default', { ...serviceLabel, annotations: { 'test.annotation': 'test' } }),
      addressType: 'IPv4',
      ports,
      endpoints: [
        {
          addresses: ['1.2.3.4'],
          ...up,
          hostname: 'testendpoint1',
          nodeName: 'foobar',
          topology: new Map([['topology', 'value']]),
          zone: 'us-east-1a',
        },
        { addresses: ['3.4.5.6'], ready: false, serving: true, terminating: true, zone: 'us-east-1c' },
        { addresses: ['4.5.6.7'], ...up, targetRef: { kind: 'Node', name: 'barbaz' }, zone: 'us-east-1a' },
      ],
    };
    const app: Table = { ...port, endpointslice_port_app_protocol: 'http' };
    expect(discover({ role: 'endpointslice' }, { endpointSlices: [slice] })).toEqual({
      'endpointslice/default/testendpoints': {
        labels: {
          endpointslice_address_type: 'IPv4',
          namespace: 'default',
          endpointslice_name: 'testendpoints',
          endpointslice_label_kubernetes_io_service_name: 'testendpoints',
          endpointslice_labelpresent_kubernetes_io_service_name: 'true',
          endpointslice_annotation_test_annotation: 'test',
          endpointslice_annotationpresent_test_annotation: 'true',
        },
        targets: [
          {
            ...app,
            ...conditions(true, false),
            __address__: '1.2.3.4:9000',
            endpointslice_endpoint_hostname: 'testendpoint1',
            endpointslice_endpoint_node_name: 'foobar',
            endpointslice_endpoint_topology_topology: 'value',
            endpointslice_endpoint_topology_present_topology: 'true',
            endpointslice_endpoint_zone: 'us-east-1a',
          },
          {
            ...app,
            ...conditions(false, true),
            __address__: '3.4.5.6:9000',
            endpointslice_endpoint_zone: 'us-east-1c',
          },
          {
            ...app,
            ...conditions(true, false),
            __address__: '4.5.6.7:9000',
            endpointslice_address_target_kind: 'Node',
            endpointslice_address_target_name: 'barbaz',
            endpointslice_endpoint_zone: 'us-east-1a',
          },
        ],
      },
    });
  });

  test('pods and their other ports', () => {
    const slice: DiscoveryEndpointSlice<string> = {
      ...object('testendpoints', 'default'),
      addressType: 'IPv4',
      ports: [{ name: 'testport', port: 9000, protocol: 'TCP' }],
      endpoints: [{ addresses: ['4.3.2.1'], targetRef: reference }],
    };
    expect(discover({ role: 'endpointslice' }, { endpointSlices: [slice], pods: [barePod] })).toEqual({
      'endpointslice/default/testendpoints': {
        labels: { endpointslice_address_type: 'IPv4', namespace: 'default', endpointslice_name: 'testendpoints' },
        targets: [
          {
            ...port,
            ...mainPort,
            __address__: '4.3.2.1:9000',
            endpointslice_address_target_kind: 'Pod',
            endpointslice_address_target_name: 'testpod',
          },
          sidePort,
        ],
      },
    });
  });

  test.each<[string | undefined, readonly ('IPv4' | 'IPv6')[] | undefined, number, number]>([
    ['PreferDualStack', ['IPv4', 'IPv6'], 1, 0],
    ['RequireDualStack', ['IPv4', 'IPv6'], 1, 0],
    ['PreferDualStack', ['IPv6', 'IPv4'], 0, 1],
    ['SingleStack', ['IPv4'], 1, 1],
    [undefined, undefined, 1, 1],
  ])('%s %j: only the first family gives targets', (ipFamilyPolicy, ipFamilies, four, six) => {
    const slice = (name: string, addressType: string, address: string): DiscoveryEndpointSlice<string> => ({
      ...object(name, 'default', { labels: { 'kubernetes.io/service-name': 'testsvc' } }),
      addressType,
      ports: [{ port: 9000 }],
      endpoints: [{ addresses: [address] }],
    });
    const endpointSlices = [slice('v4', 'IPv4', '1.2.3.4'), slice('v6', 'IPv6', 'fd00::1')];
    const families = {
      ...(ipFamilies === undefined ? {} : { ipFamilies }),
      ...(ipFamilyPolicy === undefined ? {} : { ipFamilyPolicy }),
    };
    const result = discover({ role: 'endpointslice' }, { endpointSlices, services: [service('testsvc', families)] });
    expect(result['endpointslice/default/v4']?.targets).toHaveLength(four);
    expect(result['endpointslice/default/v6']?.targets).toHaveLength(six);
    expect(result['endpointslice/default/v6']?.labels['service_name']).toBe('testsvc');
  });
});

describe('what controllers make', () => {
  const workload = (kind: WorkloadKind, more: Partial<Workload<string>> = {}): Workload<string> => ({
    source: kind,
    kind,
    name: 'backend',
    namespace: 'default',
    labels: new Map([['app', 'backend']]),
    annotations: new Map(),
    containers: [
      container('app', [
        { name: 'http', containerPort: 8080 },
        { name: 'metrics', containerPort: 9090 },
      ]),
    ],
    initContainers: [],
    ...more,
  });
  const backend = service('backend', {
    ...object('backend', 'default', { labels: { team: 'a' } }),
    selector: new Map([['app', 'backend']]),
    ports: [{ name: 'http', port: 80, targetPort: 'http' }],
  });

  test('pods of workloads', () => {
    const names = (['Pod', 'Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const).map(
      (kind) => podOfWorkload(workload(kind)).pod.metadata.name,
    );
    expect(names).toEqual([
      'backend',
      'backend-xxxxxxxxxx-xxxxx',
      'backend-xxxxx',
      'backend-0',
      'backend-xxxxx',
      'backend-xxxxx',
      'backend-00000000-xxxxx',
    ]);
    const { pod: made, replicaSet } = podOfWorkload(workload('Deployment'));
    const attach = { deployment: true };
    const replicaSets = replicaSet === undefined ? [] : [replicaSet];
    const [group] = discoverTargets({ role: 'pod', attach }, clusterOf({ pods: [made], replicaSets }));
    expect(group && short(group.labels)).toMatchObject({
      pod_deployment_name: 'backend',
      pod_label_pod_template_hash: 'xxxxxxxxxx',
    });
    expect(group?.targets.map(({ labels }) => labels.get('__address__'))).toEqual([
      'backend-xxxxxxxxxx-xxxxx.default.pod:8080',
      'backend-xxxxxxxxxx-xxxxx.default.pod:9090',
    ]);
  });

  test.each(['endpoints', 'endpointslice'] as const)('%s of a Service and its pods', (role) => {
    const { pod: made } = podOfWorkload(workload('Deployment'));
    const cluster = withEndpoints(clusterOf({ pods: [made], services: [backend] }));
    const [group] = discoverTargets({ role }, cluster);
    const flavour = role === 'endpoints' ? 'endpoint' : 'endpointslice';
    expect(
      group?.targets.map(({ labels }) => [labels.get('__address__'), labels.get(`${prefix}${flavour}_port_name`)]),
    ).toEqual([
      ['backend-xxxxxxxxxx-xxxxx.default.pod:8080', 'http'],
      ['backend-xxxxxxxxxx-xxxxx.default.pod:9090', undefined],
    ]);
    expect(group && short(group.labels)).toMatchObject({
      service_name: 'backend',
      service_label_team: 'a',
      [`${role}_label_team`]: 'a',
    });
  });

  test('a named port that no container declares is left out', () => {
    const { pod: made } = podOfWorkload(workload('Deployment'));
    expect(findTargetPort(made, { port: 80, targetPort: 'http' })).toBe(8080);
    expect(findTargetPort(made, { port: 80, targetPort: 'nope' })).toBeUndefined();
    expect(findTargetPort(made, { port: 80, targetPort: 'http', protocol: 'UDP' })).toBeUndefined();
    expect(findTargetPort(made, { port: 80, targetPort: 1234 })).toBe(1234);
    expect(findTargetPort(made, { port: 80 })).toBe(80);
    const broken = { ...backend, ports: [{ name: 'x', port: 80, targetPort: 'nope' }] };
    const [group] = discoverTargets(
      { role: 'endpoints' },
      withEndpoints(clusterOf({ pods: [made], services: [broken] })),
    );
    expect(group?.targets).toEqual([]);
  });

  test('sidecars, other namespaces, pods that ended, Services without a selector', () => {
    const sidecar = { ...container('proxy', [{ name: 'proxy', containerPort: 15090 }]), isSidecar: true };
    const { pod: made } = podOfWorkload(
      workload('Deployment', { initContainers: [sidecar, container('setup', [{ name: 'setup', containerPort: 1 }])] }),
    );
    expect(findTargetPort(made, { port: 1, targetPort: 'proxy' })).toBe(15090);
    expect(findTargetPort(made, { port: 1, targetPort: 'setup' })).toBeUndefined();
    expect(podsOfService(backend, [made])).toHaveLength(1);
    expect(podsOfService(backend, [{ ...made, phase: 'Succeeded' }])).toEqual([]);
    expect(podsOfService({ ...backend, selector: new Map() }, [made])).toEqual([]);
    expect(podsOfService({ ...backend, ...object('backend', 'elsewhere') }, [made])).toEqual([]);
    const manual: DiscoveryService<string> = without(backend, ['selector']);
    expect(withEndpoints(clusterOf({ services: [manual] })).endpoints).toEqual([]);
  });

  test('written Endpoints stay, unready pods are not ready', () => {
    const { pod: made } = podOfWorkload(workload('StatefulSet', { subdomain: 'backend' }));
    const written: DiscoveryEndpoints<string> = { ...object('backend', 'default'), subsets: [] };
    expect(withEndpoints(clusterOf({ services: [backend], endpoints: [written], pods: [made] })).endpoints).toEqual([
      written,
    ]);
    const unready: DiscoveryPod<string> = { ...made, ready: 'false' };
    const headless = { ...backend, clusterIp: 'None' };
    const cluster = withEndpoints(clusterOf({ services: [headless], pods: [unready] }));
    expect(cluster.endpoints[0]?.subsets[0]).toMatchObject({
      addresses: [],
      notReadyAddresses: [{ hostname: 'backend-0' }],
    });
    expect(cluster.endpointSlices[0]?.metadata.labels.has('service.kubernetes.io/headless')).toBe(true);
    const published = withEndpoints(
      clusterOf({ services: [{ ...headless, publishNotReadyAddresses: true }], pods: [unready] }),
    );
    expect(published.endpointSlices[0]?.endpoints[0]).toMatchObject({ ready: true, serving: false });
  });
});
