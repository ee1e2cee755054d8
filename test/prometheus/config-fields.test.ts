import { describe, expect, test } from 'vitest';
import {
  configStructs,
  discoveryStructs,
  prometheusConfigVersion,
} from '../../src/knowledge/generated/prometheus-config-structs.ts';
import {
  discoveryKindOf,
  fieldsOf,
  removedField,
  structsWithField,
  structTable,
} from '../../src/knowledge/prometheus-config-fields.ts';
import {
  deprecatedFields,
  discoveryReleases,
  fieldReleases,
  relabelActionReleases,
} from '../../src/knowledge/prometheus-config-versions.ts';
import { describeType } from '../../src/prometheus/config/go-types.ts';
import { relabelActions } from '../../src/prometheus/relabel/rule.ts';

describe('the tables', () => {
  test('speak of one release', () => {
    expect(prometheusConfigVersion).toMatch(/^3\.\d+\.\d+$/);
    expect(Object.keys(discoveryStructs).length).toBeGreaterThan(30);
  });

  test('releases name fields, discoveries and actions that exist', () => {
    for (const name of [
      ...Object.keys(fieldReleases),
      ...deprecatedFields.map(({ struct, field }) => `${struct}.${field}`),
    ]) {
      const [pkg = '', struct = '', field = ''] = name.split('.');
      expect(structTable(`${pkg}.${struct}`)?.fields, name).toHaveProperty(field);
    }
    for (const kind of Object.keys(discoveryReleases)) expect(discoveryStructs).toHaveProperty(kind);
    expect(relabelActions).toEqual(expect.arrayContaining(Object.keys(relabelActionReleases)));
  });

  test('every type is understood: what is no struct, list or map is a known scalar', () => {
    const strings = new Set<string>();
    for (const struct of Object.keys(configStructs)) {
      for (const { type } of fieldsOf(struct).values()) {
        let described = describeType(type);
        while (described.kind === 'list' || described.kind === 'map') {
          described = describeType(described.kind === 'list' ? described.items : described.values);
        }
        if (described.kind === 'scalar' && described.scalar === 'string') strings.add(described.type);
      }
    }
    // A new struct or number that is not known would be taken for a text, and would appear here.
    expect([...strings].sort()).toEqual([
      'aws.Role',
      'common.Secret',
      'common.TLSVersion',
      'config.AlertmanagerAPIVersion',
      'config.LogLevel',
      'config.ScrapeProtocol',
      'config.TracingClientType',
      'digitalocean.Role',
      'hetzner.Role',
      'kubernetes.Role',
      'model.ValidationScheme',
      'openstack.Role',
      'otlptranslator.TranslationStrategyOption',
      'relabel.Action',
      'relabel.Regexp',
      'remoteapi.WriteMessageType',
      'scaleway.role',
      'string',
    ]);
  });
});

test('fields, their defaults and their owners', () => {
  const job = fieldsOf('config.ScrapeConfig');
  expect(job.get('metrics_path')).toMatchObject({ default: '/metrics', owner: 'config.ScrapeConfig' });
  expect(job.get('proxy_url')).toMatchObject({ owner: 'common.ProxyConfig' });
  expect(job.get('follow_redirects')).toMatchObject({ default: 'true', since: '2.26' });
  expect(job.get('bearer_token')?.deprecated?.instead).toBe('authorization.credentials');
  expect(job.get('kubernetes_sd_configs')?.type).toBe('[]*kubernetes.SDConfig');
  expect(fieldsOf('config.GlobalConfig').get('scrape_timeout')?.default).toBe('10s');
  expect(fieldsOf('aws.EC2SDConfig').get('refresh_interval')?.default).toBe('1m');
  expect(fieldsOf('no.Struct').size).toBe(0);
  expect(discoveryKindOf('kubernetes_sd_configs')).toBe('kubernetes');
  expect(discoveryKindOf('constructor_sd_configs')).toBeUndefined();
  expect(structsWithField('rule_files')).toEqual(['config.Config']);
  expect(removedField('config.ScrapeConfig', 'scrape_classic_histograms')?.release).toBe('3.0');
});
