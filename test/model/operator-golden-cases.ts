/** Objects of which the operator makes the configuration of a golden file. */
export interface GoldenCase {
  /** `pkg/prometheus/testdata/<name>.golden` of the operator. */
  readonly name: string;
  /** Fields of the Prometheus `default/test` beside its selectors; `kind` for an agent. */
  readonly server?: Readonly<Record<string, unknown>>;
  /** The name of the server in namespace `test`, where it is not `default/test`. */
  readonly serverName?: string;
  readonly monitors?: readonly Readonly<Record<string, unknown>>[];
  /** Only this part of the first job is in the golden. */
  readonly only?: 'kubernetes_sd_configs';
}

type Spec = Readonly<Record<string, unknown>>;

function monitor(kind: string, name: string, spec: Spec): Spec {
  const version = kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1';
  return {
    apiVersion: `monitoring.coreos.com/${version}`,
    kind,
    metadata: { name, namespace: 'default', labels: { group: 'group1' } },
    spec,
  };
}

const web = { port: 'web', interval: '30s' };

function service(spec: Spec = {}, endpoint: Spec = {}): Spec {
  return monitor('ServiceMonitor', 'testservicemonitor1', {
    selector: {},
    endpoints: [{ ...web, ...endpoint }],
    ...spec,
  });
}

function pod(spec: Spec = {}, endpoint: Spec = {}): Spec {
  return monitor('PodMonitor', 'testpodmonitor1', {
    selector: {},
    podMetricsEndpoints: [{ ...web, ...endpoint }],
    ...spec,
  });
}

function scrapeConfig(spec: Spec): Spec {
  return monitor('ScrapeConfig', 'testscrapeconfig1', spec);
}

const probeSpec = {
  prober: { scheme: 'http', url: 'blackbox.exporter.io', path: '/probe' },
  module: 'http_2xx',
  targets: {
    staticConfig: {
      static: ['prometheus.io', 'promcon.io'],
      labels: { static: 'label', namespace: 'custom' },
    },
  },
  metricRelabelings: [{ regex: 'noisy_labels.*', action: 'labeldrop' }],
};

const classTls = {
  caFile: '/etc/prometheus/secrets/default/ca.crt',
  certFile: '/etc/prometheus/secrets/default/tls.crt',
  keyFile: '/etc/prometheus/secrets/default/tls.key',
};

const httpDiscovery = {
  url: 'http://localhost:9100/sd.json',
  refreshInterval: '5m',
  proxyUrl: 'http://no-proxy.com',
  noProxy: '0.0.0.0',
  proxyFromEnvironment: false,
};

const secret = (name: string, key: string): Spec => ({ name, key });

const proxied = {
  proxyUrl: 'http://no-proxy.com',
  noProxy: '0.0.0.0',
  proxyFromEnvironment: false,
  proxyConnectHeader: { header: [secret('foo', 'proxy-header')] },
};

const tls = {
  ca: { secret: secret('tls', 'ca') },
  cert: { secret: secret('tls', 'cert') },
  keySecret: secret('tls', 'private-key'),
};

const group1 = { matchLabels: { group: 'group1' } };

const histograms = { nativeHistogramBucketLimit: 10, nativeHistogramMinBucketFactor: '12.124' };

/**
 * The inputs are reconstructed from the names and the contents of the golden files, not taken from the tests that write
 * them: they show that such objects give this configuration, not that each field of the original input is read.
 */
export const goldenCases: readonly GoldenCase[] = [
  {
    name: 'NoEnforcedNamespaceLabelServiceMonitor_Expected',
    monitors: [
      monitor('ServiceMonitor', 'test', {
        selector: { matchLabels: { foo: 'bar' } },
        endpoints: [
          {
            port: 'https-metrics',
            honorLabels: true,
            interval: '30s',
            metricRelabelings: [
              {
                action: 'drop',
                regex: 'container_(network_tcp_usage_total|network_udp_usage_total|tasks_state|cpu_load_average_10s)',
                sourceLabels: ['__name__'],
              },
            ],
            relabelings: [
              {
                action: 'replace',
                regex: '(.+)(?::d+)',
                replacement: '$1:9537',
                sourceLabels: ['__address__'],
                targetLabel: '__address__',
              },
              { action: 'replace', replacement: 'crio', targetLabel: 'job' },
            ],
          },
        ],
      }),
    ],
  },
  {
    name: 'PodMonitorPhaseFilter',
    monitors: [pod({ podMetricsEndpoints: [{ filterRunning: false, port: 'test' }] })],
  },
  {
    name: 'ProbeWithHttp2Disabled',
    server: { enforcedNamespaceLabel: 'namespace' },
    monitors: [monitor('Probe', 'defaultProbe', { ...probeSpec, enableHttp2: false })],
  },
  { name: 'ProbeSpecConfig_empty_probe', monitors: [monitor('Probe', 'probe1', {})] },
  {
    name: 'ShardingRelabelConfigs_with_retention_3_shards',
    server: { shards: 3, shardRetentionPolicy: { whenScaled: 'Retain' } },
    monitors: [monitor('ServiceMonitor', 'test', { selector: { matchLabels: { foo: 'bar' } }, endpoints: [web] })],
  },
  {
    name: 'PromAgentDaemonSetPodMonitorConfig',
    server: { kind: 'PrometheusAgent', mode: 'DaemonSet' },
    monitors: [monitor('PodMonitor', 'defaultPodMonitor', { selector: group1, podMetricsEndpoints: [web] })],
  },
  {
    name: 'monitorObjectWithDefaultScrapeClassAndTLSConfig',
    server: { scrapeClasses: [{ name: 'default', default: true, tlsConfig: classTls }] },
    monitors: [
      monitor('ServiceMonitor', 'defaultServiceMonitor', { selector: group1, endpoints: [web] }),
      monitor('PodMonitor', 'defaultPodMonitor', { selector: group1, podMetricsEndpoints: [web] }),
      monitor('Probe', 'defaultProbe', probeSpec),
      monitor('ScrapeConfig', 'defaultScrapeConfig', { httpSDConfigs: [httpDiscovery] }),
    ],
  },
  {
    name: 'SettingHonorTimestampsInPodMonitor',
    monitors: [pod({ podTargetLabels: ['example', 'env'] }, { honorTimestamps: false })],
  },
  {
    name: 'BodySizeLimits_enforce1000MB_v2.28.0',
    server: { version: 'v2.28.0', enforcedBodySizeLimit: '1000MB' },
    monitors: [service()],
  },
  {
    name: 'LabelNameLengthLimits_Limit2000_Enforce1000_v2.27.0',
    server: { version: 'v2.27.0', enforcedLabelNameLengthLimit: 1000 },
    monitors: [pod({ labelNameLengthLimit: 2000 })],
  },
  {
    name: 'SampleLimits_Limit-1',
    server: { enforcedSampleLimit: 1000 },
    monitors: [service()],
  },
  {
    name: 'KeepDroppedTargets',
    server: { enforcedKeepDroppedTargets: 1000 },
    monitors: [service({ keepDroppedTargets: 500 })],
  },
  { name: 'NativeHistogramConfigWithMissALL', server: { version: 'v2.40.0' }, monitors: [service(histograms)] },
  { name: 'NativeHistogramConfigOnlyScrapeNativeHistograms', monitors: [service({ scrapeNativeHistograms: true })] },
  {
    name: 'NativeHistogramConfigAlwaysScrapeClassicHistograms',
    server: { version: 'v3.0.0' },
    monitors: [service({ ...histograms, scrapeClassicHistograms: true })],
  },
  {
    name: 'NativeHistogramConfigWithScrapeNativeHistograms',
    server: { version: 'v3.8.0' },
    monitors: [
      service({
        ...histograms,
        scrapeNativeHistograms: true,
        scrapeClassicHistograms: true,
        convertClassicHistogramsToNHCB: true,
      }),
    ],
  },
  {
    name: 'ServiceMonitorEndpointEnableHttp2_EnableHTTP2True_v2.34.0',
    server: { version: 'v2.34.0' },
    monitors: [service({}, { enableHttp2: true })],
  },
  { name: 'ScrapeConfigSpecConfig_Empty', monitors: [scrapeConfig({})] },
  {
    name: 'ScrapeConfigSpecConfig_Authorization',
    monitors: [
      scrapeConfig({
        authorization: { credentials: secret('secret', 'token') },
        httpSDConfigs: [
          { url: 'http://localhost:9100/sd.json', authorization: { credentials: secret('sd-secret', 'http-token') } },
        ],
      }),
    ],
  },
  {
    name: 'ScrapeConfigSpecConfig_WithOAuth_Unsupported',
    server: { version: 'v2.20.0' },
    monitors: [
      scrapeConfig({
        oauth2: {
          clientId: { configMap: secret('oauth2', 'client_id') },
          clientSecret: secret('oauth2', 'client_secret'),
          tokenUrl: 'http://test.url',
        },
      }),
    ],
  },
  {
    name: 'ScrapeConfigSpecConfig_DNSSD_SRVRecord',
    monitors: [scrapeConfig({ dnsSDConfigs: [{ names: ['web.example.com'] }] })],
  },
  {
    name: 'ScrapeConfigSpecConfig_DigitalOceanSD_with_TLSConfig',
    monitors: [
      scrapeConfig({
        digitalOceanSDConfigs: [{ authorization: { credentials: secret('auth', 'token') }, tlsConfig: tls }],
      }),
    ],
  },
  {
    name: 'ScrapeConfigSpecConfig_GCESDConfigValid',
    monitors: [
      scrapeConfig({
        gceSDConfigs: [{ project: 'devops-dev', zone: 'us-west-1', refreshInterval: '30s', port: 9100 }],
      }),
    ],
  },
  {
    name: 'ScrapeConfigSpecConfig_KumaSD',
    monitors: [
      scrapeConfig({
        kumaSDConfigs: [
          {
            server: 'http://127.0.0.1:5681',
            clientID: 'client',
            fetchTimeout: '5s',
            refreshInterval: '30s',
            followRedirects: true,
            enableHTTP2: true,
            authorization: { credentials: secret('auth', 'token') },
            ...proxied,
          },
        ],
      }),
    ],
  },
  {
    name: 'ScrapeConfigSpecConfig_OVHCloudSD',
    monitors: [
      scrapeConfig({
        ovhcloudSDConfigs: [
          {
            applicationKey: 'application-key',
            applicationSecret: secret('ovh', 'as'),
            consumerKey: secret('ovh', 'ck'),
            service: 'DedicatedServer',
            endpoint: '127.0.0.1',
            refreshInterval: '30s',
          },
        ],
      }),
    ],
  },
  {
    name: 'ScrapeConfigWithDefaultScrapeClassAuthz',
    server: {
      scrapeClasses: [
        {
          name: 'default',
          default: true,
          authorization: { credentialsFile: '/etc/secret/credentials/default' },
          metricRelabelings: [{ targetLabel: 'namespace', replacement: 'default' }],
        },
      ],
    },
    monitors: [monitor('ScrapeConfig', 'defaultScrapeConfig', { httpSDConfigs: [httpDiscovery] })],
  },
  {
    name: 'ConsulScrapeConfig',
    monitors: [
      scrapeConfig({
        consulSDConfigs: [
          {
            server: 'localhost',
            tokenRef: secret('foo', 'token'),
            datacenter: 'we1',
            namespace: 'observability',
            partition: '1',
            scheme: 'HTTPS',
            services: ['prometheus', 'alertmanager'],
            tags: ['tag1'],
            tagSeparator: ';',
            nodeMeta: { service: 'service_name', name: 'node_name' },
            allowStale: false,
            refreshInterval: '30s',
            followRedirects: true,
            enableHTTP2: true,
            ...proxied,
          },
        ],
      }),
    ],
  },
  {
    name: 'ConsulScrapeConfigNamespace',
    monitors: [scrapeConfig({ consulSDConfigs: [{ server: 'server', namespace: 'example-namespace' }] })],
  },
  {
    name: 'ConsulScrapeConfigPathPrefix_unsupported_version',
    monitors: [scrapeConfig({ consulSDConfigs: [{ server: 'server', pathPrefix: 'example-path-prefix' }] })],
  },
  {
    name: 'ConsulScrapeConfigWithFilter',
    monitors: [scrapeConfig({ consulSDConfigs: [{ server: 'localhost', filter: 'Meta.env == "qa"' }] })],
  },
  {
    name: 'ConsulScrapeConfigOAuth',
    monitors: [
      scrapeConfig({
        consulSDConfigs: [
          {
            server: 'localhost:8500',
            oauth2: {
              clientId: { configMap: secret('oauth2', 'client_id') },
              clientSecret: secret('oauth2', 'client_secret'),
              tokenUrl: 'http://test.url',
              scopes: ['scope 1', 'scope 2'],
              endpointParams: { param1: 'value1', param2: 'value2' },
            },
          },
        ],
      }),
    ],
  },
  {
    name: 'NameEscapingScheme_AllowUTF8',
    monitors: [scrapeConfig({ nameEscapingScheme: 'AllowUTF8' })],
  },
  { name: 'NameEscapingScheme_Dots', monitors: [scrapeConfig({ nameEscapingScheme: 'Dots' })] },
  { name: 'NameEscapingScheme_Values', monitors: [scrapeConfig({ nameEscapingScheme: 'Values' })] },
  {
    name: 'NameEscapingScheme_Unsupported',
    server: { version: 'v3.3.0' },
    monitors: [scrapeConfig({ nameEscapingScheme: 'Values' })],
  },
  { name: 'NameValidationScheme_legacy', monitors: [scrapeConfig({ nameValidationScheme: 'Legacy' })] },
  { name: 'NameValidationScheme_utf8', monitors: [scrapeConfig({ nameValidationScheme: 'UTF8' })] },
  { name: 'NameEscapingSchemeUTF8WithPrometheusV3', server: { version: 'v3.4.0', nameEscapingScheme: 'AllowUTF8' } },
  { name: 'NameValidationSchemeUTF8WithPrometheusV3', server: { version: 'v3.0.0', nameValidationScheme: 'UTF8' } },
  {
    name: 'ScrapeClassicHistogramsFalseProperPromVersion',
    server: { version: 'v3.5.0', scrapeClassicHistograms: false },
  },
  {
    name: 'ScrapeClassicHistogramsTrueProperPromVersion',
    server: { version: 'v3.5.0', scrapeClassicHistograms: true },
  },
  {
    name: 'ScrapeClassicHistogramsTrueWrongPromVersion',
    server: { version: 'v3.4.0', scrapeClassicHistograms: true },
  },
  {
    name: 'ConvertClassicHistogramsToNHCBFalseWithPrometheusV3',
    server: { version: 'v3.4.0', convertClassicHistogramsToNHCB: false },
  },
  { name: 'valid_global_config_with_keep_dropped_targets', serverName: 'example', server: { keepDroppedTargets: 50 } },
  {
    name: 'valid_global_config_with_label_limits',
    serverName: 'example',
    server: {
      bodySizeLimit: '1000MB',
      sampleLimit: 10000,
      targetLimit: 1000,
      labelLimit: 50,
      labelNameLengthLimit: 40,
      labelValueLengthLimit: 30,
    },
  },
  {
    name: 'namespaces_from_MatchNames_are_returned_instead_of_the_current_namespace',
    only: 'kubernetes_sd_configs',
    monitors: [service({ namespaceSelector: { matchNames: ['test1', 'test2'] }, attachMetadata: { node: true } })],
  },
  {
    name: 'Any_takes_precedence_over_MatchNames',
    only: 'kubernetes_sd_configs',
    monitors: [service({ namespaceSelector: { any: true, matchNames: ['foo', 'bar'] } })],
  },
  {
    name: 'K8SSDConfigGenerationTLSConfig',
    only: 'kubernetes_sd_configs',
    server: { apiserverConfig: { host: 'example.com', tlsConfig: tls } },
    monitors: [service({ namespaceSelector: { matchNames: ['test'] } })],
  },
];
