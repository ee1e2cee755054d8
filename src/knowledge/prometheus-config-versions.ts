import type { FieldChange, PrometheusRelease } from './prometheus-config-types.ts';

/**
 * The release that brought a field: `struct.field` -> release. A field that is not listed is older than all of these, or
 * came with its struct. Sources: https://github.com/prometheus/prometheus/blob/v3.16.0/CHANGELOG.md, and the differences
 * between config/config.go of v3.14.0, v3.15.0 and v3.16.0.
 */
export const fieldReleases: Readonly<Record<string, PrometheusRelease>> = {
  'common.HTTPClientConfig.follow_redirects': '2.26',
  'common.HTTPClientConfig.authorization': '2.26',
  'common.HTTPClientConfig.oauth2': '2.27',
  'common.HTTPClientConfig.enable_http2': '2.35',
  'common.HTTPClientConfig.http_headers': '2.55',
  'common.ProxyConfig.no_proxy': '2.43',
  'common.ProxyConfig.proxy_from_environment': '2.43',
  'common.ProxyConfig.proxy_connect_header': '2.43',
  'common.TLSConfig.max_version': '2.41',
  'config.Config.scrape_config_files': '2.43',
  'config.Config.runtime': '2.53',
  'config.Config.otlp': '2.54',
  'config.GlobalConfig.body_size_limit': '2.45',
  'config.GlobalConfig.sample_limit': '2.45',
  'config.GlobalConfig.target_limit': '2.45',
  'config.GlobalConfig.label_limit': '2.45',
  'config.GlobalConfig.label_name_length_limit': '2.45',
  'config.GlobalConfig.label_value_length_limit': '2.45',
  'config.GlobalConfig.keep_dropped_targets': '2.47',
  'config.GlobalConfig.scrape_protocols': '2.49',
  'config.GlobalConfig.rule_query_offset': '2.53',
  'config.GlobalConfig.scrape_failure_log_file': '2.55',
  'config.GlobalConfig.metric_name_escaping_scheme': '3.4',
  'config.GlobalConfig.always_scrape_classic_histograms': '3.5',
  'config.GlobalConfig.scrape_native_histograms': '3.8',
  'config.GlobalConfig.query_max_series': '3.16',
  'config.GlobalConfig.query_max_samples_read': '3.16',
  'config.GlobalConfig.query_max_duration': '3.16',
  'config.RuntimeConfig.log_level': '3.15',
  'config.ScrapeConfig.body_size_limit': '2.28',
  'config.ScrapeConfig.keep_dropped_targets': '2.47',
  'config.ScrapeConfig.track_timestamps_staleness': '2.48',
  'config.ScrapeConfig.scrape_protocols': '2.49',
  'config.ScrapeConfig.enable_compression': '2.49',
  'config.ScrapeConfig.native_histogram_min_bucket_factor': '2.50',
  'config.ScrapeConfig.scrape_failure_log_file': '2.55',
  'config.ScrapeConfig.fallback_scrape_protocol': '3.0',
  'config.ScrapeConfig.always_scrape_classic_histograms': '3.0',
  'config.ScrapeConfig.metric_name_escaping_scheme': '3.4',
  'config.ScrapeConfig.scrape_native_histograms': '3.8',
  'config.TSDBConfig.out_of_order_time_window': '2.39',
  'config.TSDBConfig.stale_series_compaction_threshold': '3.10',
  'config.TSDBConfig.retention': '3.11',
  'config.TSDBConfig.chunk_encoding': '3.13',
  'config.QueueConfig.sample_age_limit': '2.50',
  'config.MetadataConfig.max_samples_per_send': '2.29',
  'config.RemoteWriteConfig.failed_request_logging': '3.15',
  'config.RemoteWriteConfig.convert_nhcb_to_classic': '3.16',
  'config.OTLPConfig.promote_all_resource_attributes': '3.5',
  'config.OTLPConfig.ignore_resource_attributes': '3.5',
  'config.OTLPConfig.promote_scope_metadata': '3.6',
  'config.OTLPConfig.translation_strategy': '3.0',
  'azuread.AzureADConfig.scope': '3.9',
  'azuread.AzureADConfig.certificate': '3.13',
  'sigv4.SigV4Config.session_name': '3.15',
  'sigv4.SigV4Config.tags': '3.15',
  'azure.SDConfig.resource_group': '2.35',
  'consul.SDConfig.partition': '2.40',
  'consul.SDConfig.health_filter': '3.11',
  'hetzner.SDConfig.label_selector': '3.5',
  'linode.SDConfig.region': '2.52',
  'moby.DockerSDConfig.match_first_network': '2.54',
  'xds.SDConfig.client_id': '2.50',
  'kubernetes.SDConfig.kubeconfig_file': '2.28',
  'kubernetes.SDConfig.attach_metadata': '2.35',
  'kubernetes.AttachMetadataConfig.namespace': '3.6',
  'kubernetes.PodMetadataConfig.deployment': '3.11',
  'kubernetes.PodMetadataConfig.job': '3.11',
  'kubernetes.PodMetadataConfig.cronjob': '3.11',
};

/** The release that brought a kind of service discovery, where it is newer than 2.19. */
export const discoveryReleases: Readonly<Record<string, PrometheusRelease>> = {
  aws: '3.8',
  digitalocean: '2.20',
  docker: '2.27',
  dockerswarm: '2.20',
  eureka: '2.21',
  hetzner: '2.21',
  http: '2.28',
  kuma: '2.29',
  linode: '2.28',
  nomad: '2.37',
  oci: '3.14',
  outscale: '3.12',
  puppetdb: '2.31',
  scaleway: '2.26',
  uyuni: '2.31',
};

/** The release that brought a relabelling action, where not all have it. */
export const relabelActionReleases: Readonly<Record<string, PrometheusRelease>> = {
  lowercase: '2.36',
  uppercase: '2.36',
  keepequal: '2.41',
  dropequal: '2.41',
};

/** Fields that Prometheus refuses since a release. */
export const removedFields: readonly FieldChange[] = [
  {
    struct: 'config.ScrapeConfig',
    field: 'scrape_classic_histograms',
    release: '3.0',
    instead: 'always_scrape_classic_histograms',
  },
];

/** Fields that still work. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const deprecatedFields: readonly FieldChange[] = [
  {
    struct: 'common.HTTPClientConfig',
    field: 'bearer_token',
    release: '2.26',
    instead: 'authorization.credentials',
  },
  {
    struct: 'common.HTTPClientConfig',
    field: 'bearer_token_file',
    release: '2.26',
    instead: 'authorization.credentials_file',
  },
];
