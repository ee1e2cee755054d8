import { goQuote } from '../go-quote.ts';
import { parseGoUrl } from '../go-url.ts';
import type { Report, StructCheck, StructChecks } from './check.ts';
import { atMostOne, filled, required } from './check.ts';
import { checkKubernetesDiscovery } from './kubernetes-discovery-checks.ts';
import type { StructValue } from './value.ts';

/** Texts that must not be empty: field -> message. */
function need(fields: Readonly<Record<string, string>>): StructCheck {
  return (value, report) => {
    for (const [name, message] of Object.entries(fields)) required(value, name, message, report);
  };
}

/** A text that must be one of a few. */
function oneOf(name: string, allowed: readonly string[], message: (text: string) => string): StructCheck {
  return (value, report) => {
    const text = value.text(name);
    if (value.isInvalid(name) || allowed.includes(text)) return;
    report('scrape/invalid-value', message(text), value.at(name));
  };
}

function all(...checks: readonly StructCheck[]): StructCheck {
  return (value, report) => {
    for (const check of checks) check(value, report);
  };
}

const secretKeys: StructCheck = (value, report) => {
  if (filled(value, ['secret_key', 'secret_key_file']).length === 0) {
    report('scrape/missing-field', 'one of secret_key & secret_key_file must be configured', value.keyAt('secret_key'));
  }
  const message = 'at most one of secret_key & secret_key_file must be configured';
  atMostOne(value, ['secret_key', 'secret_key_file'], message, report);
};

function webUrl(name: string): StructCheck {
  return (value, report) => {
    const text = value.text(name);
    if (value.isInvalid(name)) return;
    if (text === '') {
      report('scrape/missing-field', 'URL is missing', value.keyAt(name));
      return;
    }
    const url = parseGoUrl(text);
    if (!url.ok) report('scrape/invalid-value', url.message, value.at(name));
    else if (url.scheme !== 'http' && url.scheme !== 'https') {
      report('scrape/invalid-value', "URL scheme must be 'http' or 'https'", value.at(name));
    } else if (url.host === '') report('scrape/invalid-value', 'host is missing in URL', value.at(name));
  };
}

function positive(name: string, message: (count: number) => string): StructCheck {
  return (value, report) => {
    const count = value.number(name);
    if (count !== undefined && count <= 0) report('scrape/invalid-value', message(count), value.at(name));
  };
}

function filters(value: StructValue, report: Report): void {
  for (const filter of value.structs('filters')) {
    if (filter.items('values').length > 0 || filter.isInvalid('values')) continue;
    const message = 'EC2 SD configuration filter values cannot be empty';
    report('scrape/missing-field', message, filter.keyAt('values'));
  }
}

function zookeeper(kind: string): StructCheck {
  return (value, report) => {
    if (value.items('servers').length === 0 && !value.isInvalid('servers')) {
      const message = `${kind} SD config must contain at least one Zookeeper server`;
      report('scrape/missing-field', message, value.keyAt('servers'));
    }
    if (value.items('paths').length === 0 && !value.isInvalid('paths')) {
      const message = `${kind} SD config must contain at least one path`;
      report('scrape/missing-field', message, value.keyAt('paths'));
    }
    for (const path of value.items('paths')) {
      if (path.kind !== 'scalar' || path.text.startsWith('/')) continue;
      const message = `${kind} SD config paths must begin with '/': ${path.text}`;
      report('scrape/invalid-value', message, path.node.anchor);
    }
  };
}

function serverUrl(name: string, empty: string, invalid: (text: string) => string, needsHost: boolean): StructCheck {
  return (value, report) => {
    const text = value.text(name);
    if (value.isInvalid(name)) return;
    if (text === '') {
      report('scrape/missing-field', empty, value.keyAt(name));
      return;
    }
    const url = parseGoUrl(text);
    if (!url.ok) report('scrape/invalid-value', url.message, value.at(name));
    else if (needsHost && (url.scheme === '' || url.host === '')) {
      report('scrape/invalid-value', invalid(text), value.at(name));
    }
  };
}

const checkAzure: StructCheck = (value, report) => {
  const names = ['subscription_id'];
  if (value.text('authentication_method') === 'OAuth') names.push('tenant_id', 'client_id', 'client_secret');
  for (const name of names) required(value, name, `azure SD configuration requires a ${name}`, report);
};

const checkConsul: StructCheck = (value, report) => {
  if (value.text('server').trim() === '' && !value.isInvalid('server')) {
    report('scrape/missing-field', 'consul SD configuration requires a server address', value.keyAt('server'));
  }
  const [user] = filled(value, ['username', 'password']);
  if (user !== undefined && value.has('basic_auth')) {
    const message = 'at most one of consul SD configuration username and password and basic auth can be configured';
    report('scrape/auth-conflict', message, value.keyAt('basic_auth'), value.keyAt(user));
  }
  const message = 'at most one of consul SD token, authorization, or oauth2 can be configured';
  const [other] = filled(value, ['authorization', 'oauth2', 'bearer_token', 'bearer_token_file']);
  if (other !== undefined && value.text('token') !== '') {
    report('scrape/auth-conflict', message, value.keyAt(other), value.keyAt('token'));
  }
};

const checkDns: StructCheck = (value, report) => {
  if (value.items('names').length === 0 && !value.isInvalid('names')) {
    const message = 'DNS-SD config must contain at least one SRV record name';
    report('scrape/missing-field', message, value.keyAt('names'));
  }
  const type = value.text('type').toUpperCase();
  if (['A', 'AAAA', 'MX', 'NS'].includes(type)) {
    if (value.number('port') !== 0) return;
    const message = 'a port is required in DNS-SD configs for all record types except SRV';
    report('scrape/missing-field', message, value.keyAt('port'));
  } else if (type !== 'SRV' && !value.isInvalid('type')) {
    report('scrape/invalid-value', `invalid DNS-SD records type ${value.text('type')}`, value.at('type'));
  }
};

const checkFile: StructCheck = (value, report) => {
  if (value.items('files').length === 0 && !value.isInvalid('files')) {
    const message = 'file service discovery config must contain at least one path name';
    report('scrape/missing-field', message, value.keyAt('files'));
  }
  for (const file of value.items('files')) {
    if (file.kind !== 'scalar' || /^[^*]*(?:\*[^/]*)?\.(?:json|yml|yaml|JSON|YML|YAML)$/.test(file.text)) continue;
    const message = `path name ${goQuote(file.text)} is not valid for file discovery`;
    report('scrape/file-pattern', message, file.node.anchor);
  }
};

const checkMarathon: StructCheck = (value, report) => {
  if (value.items('servers').length === 0 && !value.isInvalid('servers')) {
    const message = 'marathon_sd: must contain at least one Marathon server';
    report('scrape/missing-field', message, value.keyAt('servers'));
  }
  const tokens = ['auth_token', 'auth_token_file'];
  atMostOne(value, tokens, 'marathon_sd: at most one of auth_token & auth_token_file must be configured', report);
  const [token] = filled(value, tokens);
  if (token === undefined) return;
  for (const [names, message] of [
    [['basic_auth'], 'basic_auth, auth_token & auth_token_file'],
    [['bearer_token', 'bearer_token_file'], 'bearer_token, bearer_token_file, auth_token & auth_token_file'],
    [['authorization'], 'auth_token, auth_token_file & authorization'],
  ] as const) {
    const [other] = filled(value, names);
    if (other === undefined) continue;
    const text = `marathon_sd: at most one of ${message} must be configured`;
    report('scrape/auth-conflict', text, value.keyAt(other), value.keyAt(token));
  }
};

const keyOfOracle = ['tenancy', 'user', 'fingerprint', 'key_file'];

const checkOracle: StructCheck = (value, report) => {
  required(value, 'region', 'oci_sd: region is required', report);
  const auth = value.text('auth');
  if (auth === 'api_key') {
    for (const name of keyOfOracle) required(value, name, `oci_sd: api_key auth requires ${name}`, report);
    const message = 'oci_sd: at most one of key_passphrase and key_passphrase_file must be configured';
    atMostOne(value, ['key_passphrase', 'key_passphrase_file'], message, report);
  } else if (auth === 'instance_principal') {
    const [other] = filled(value, [...keyOfOracle, 'key_passphrase', 'key_passphrase_file']);
    const message =
      'oci_sd: instance_principal auth must not have tenancy, user, fingerprint, key_file, key_passphrase, or key_passphrase_file set';
    if (other !== undefined) report('scrape/auth-conflict', message, value.keyAt(other), value.keyAt('auth'));
  } else if (!value.isInvalid('auth')) {
    const message = `oci_sd: unknown auth method ${goQuote(auth)}, expected "api_key" or "instance_principal"`;
    report('scrape/invalid-value', message, value.at('auth'));
  }
};

const checkStackit: StructCheck = (value, report) => {
  if (value.lacks('endpoint') && value.lacks('region')) {
    report('scrape/missing-field', 'stackit_sd: endpoint and region missing', value.node.anchor);
  }
  const url = parseGoUrl(value.text('endpoint'));
  if (url.ok) return;
  const message = `stackit_sd: invalid endpoint ${goQuote(value.text('endpoint'))}: ${url.message}`;
  report('scrape/invalid-value', message, value.at('endpoint'));
};

function role(kind: string, roles: readonly string[]): StructCheck {
  return (value, report) => {
    const text = value.text('role');
    if (value.isInvalid('role')) return;
    if (!value.has('role') && text === '') {
      report('scrape/discovery-role', `role missing (one of: ${roles.join(', ')})`, value.keyAt('role'));
    } else if (!roles.includes(text)) {
      report('scrape/discovery-role', `unknown ${kind}role ${goQuote(text)}`, value.at('role'));
    }
  };
}

function concurrency(kind: string): StructCheck {
  return positive('request_concurrency', (count) => `${kind}_sd: request_concurrency must be positive, got ${count}`);
}

const needHost = need({ host: 'host missing' });

/** The checks of every service discovery. https://github.com/prometheus/prometheus/tree/v3.16.0/discovery */
export const discoveryChecks: StructChecks = {
  'aws.SDConfig': role('AWS SD ', ['ec2', 'ecs', 'elasticache', 'lightsail', 'msk', 'rds']),
  'aws.EC2SDConfig': filters,
  'aws.ECSSDConfig': concurrency('ecs'),
  'aws.ElasticacheSDConfig': concurrency('elasticache'),
  'aws.MSKSDConfig': concurrency('msk'),
  'aws.RDSSDConfig': concurrency('rds'),
  'azure.SDConfig': all(
    checkAzure,
    oneOf(
      'authentication_method',
      ['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity'],
      (text) =>
        `unknown authentication_type ${goQuote(text)}. Supported types are "OAuth", "ManagedIdentity", "SDK" or "WorkloadIdentity"`,
    ),
  ),
  'consul.SDConfig': checkConsul,
  'digitalocean.SDConfig': role('DigitalOcean SD ', ['droplets', 'databases']),
  'dns.SDConfig': checkDns,
  'eureka.SDConfig': serverUrl(
    'server',
    'eureka_sd: empty or null eureka server',
    () => 'eureka_sd: invalid eureka server URL',
    true,
  ),
  'file.SDConfig': checkFile,
  'gce.SDConfig': need({
    project: 'GCE SD configuration requires a project',
    zone: 'GCE SD configuration requires a zone',
  }),
  'hetzner.SDConfig': role('', ['robot', 'hcloud']),
  'http.SDConfig': webUrl('url'),
  'ionos.SDConfig': need({ datacenter_id: "datacenter id can't be empty" }),
  'kubernetes.SDConfig': checkKubernetesDiscovery,
  'marathon.SDConfig': checkMarathon,
  'moby.DockerSDConfig': needHost,
  'moby.DockerSwarmSDConfig': all(needHost, (value, report) => {
    const text = value.text('role');
    if (value.isInvalid('role') || ['tasks', 'services', 'nodes'].includes(text)) return;
    const message =
      text === ''
        ? 'role missing (one of: tasks, services, nodes)'
        : `invalid role ${text}, expected tasks, services, or nodes`;
    report('scrape/discovery-role', message, value.at('role'));
  }),
  'nomad.SDConfig': (value, report) => {
    if (value.text('server').trim() !== '' || value.isInvalid('server')) return;
    report('scrape/missing-field', 'nomad SD configuration requires a server address', value.keyAt('server'));
  },
  'oci.SDConfig': checkOracle,
  'openstack.SDConfig': all(
    role('OpenStack SD ', ['instance', 'hypervisor', 'loadbalancer']),
    need({ region: 'openstack SD configuration requires a region' }),
    oneOf(
      'availability',
      ['public', 'internal', 'admin'],
      (text) => `unknown availability ${text}, must be one of admin, internal or public`,
    ),
  ),
  'outscale.SDConfig': all(
    need({
      region: 'outscale SD configuration requires a region',
      access_key: 'outscale SD configuration requires access_key',
    }),
    secretKeys,
  ),
  'ovhcloud.SDConfig': all(
    need({
      endpoint: 'endpoint can not be empty',
      application_key: 'application key can not be empty',
      application_secret: 'application secret can not be empty',
      consumer_key: 'consumer key can not be empty',
    }),
    oneOf('service', ['dedicated_server', 'vps'], (text) => `unknown service: ${text}`),
  ),
  'puppetdb.SDConfig': all(webUrl('url'), need({ query: 'query missing' })),
  'scaleway.SDConfig': all(
    role('', ['instance', 'baremetal']),
    need({ project_id: 'project_id is mandatory', access_key: 'access_key is mandatory' }),
    secretKeys,
  ),
  'stackit.SDConfig': checkStackit,
  'triton.SDConfig': all(
    need({
      account: 'triton SD configuration requires an account',
      dns_suffix: 'triton SD configuration requires a dns_suffix',
      endpoint: 'triton SD configuration requires an endpoint',
    }),
    oneOf('role', ['container', 'cn'], () => "triton SD configuration requires role to be 'container' or 'cn'"),
  ),
  'uyuni.SDConfig': all(
    serverUrl('server', 'Uyuni SD configuration requires server host', String, false),
    need({
      username: 'Uyuni SD configuration requires a username',
      password: 'Uyuni SD configuration requires a password',
    }),
  ),
  'xds.SDConfig': serverUrl(
    'server',
    'kuma SD server must not be empty: ',
    (text) => `kuma SD server must not be empty and have a scheme: ${text}`,
    true,
  ),
  'zookeeper.NerveSDConfig': zookeeper('nerve'),
  'zookeeper.ServersetSDConfig': zookeeper('serverset'),
};
