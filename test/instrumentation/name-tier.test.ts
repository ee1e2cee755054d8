import { describe, expect, it } from 'vitest';
import { leakOf, nameTier, normaliseName } from '../../src/instrumentation/name-tier.ts';

describe('normaliseName', () => {
  it.each([
    ['userId', 'user_id'],
    ['userID', 'user_id'],
    ['UserID', 'user_id'],
    ['user.id', 'user_id'],
    ['user-id', 'user_id'],
    ['URLPath', 'url_path'],
    ['HTTPStatusCode', 'http_status_code'],
    ['_id', 'id'],
    ['USER_ID', 'user_id'],
    ['', ''],
  ])('%s -> %s', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });
});

describe('nameTier', () => {
  it.each([
    [
      'certain',
      [
        'user_id',
        'userId',
        'userID',
        'userid',
        'app.user.id',
        'email',
        'requestId',
        'traceid',
        'client_ip',
        'src_client_ip',
        'user_agent',
        'error_message',
        'uuid',
        'session',
        'connectionId',
        'flow_run_id',
        'http_user_agent',
        'url.full',
      ],
    ],
    [
      'likely',
      [
        'path',
        'url',
        'http_url',
        'job_uuid',
        'pod_ip',
        'owner_email',
        'widget_id',
        'request_path',
        'hostname',
        'version',
        'username',
        'user_name',
        'image_tag',
        'file_hash',
      ],
    ],
    [
      'context',
      [
        'id',
        'client_id',
        'client.id',
        'cluster.id',
        'tenant',
        'pod',
        'namespace',
        'name',
        'device_id',
        'node-id',
        'partitionId',
      ],
    ],
    [
      'fine',
      [
        'method',
        'status',
        'status_code',
        'customer_tier',
        'user_type',
        'user.role',
        'error_type',
        'grpc_code',
        'le',
        'http_status_code',
        'http.route',
        'uuid_version',
        'api_version',
        'queue_state',
        'event',
      ],
    ],
    [
      undefined,
      [
        'valid',
        'paid',
        'grid',
        'android',
        'identity',
        'uuids',
        'keyboard',
        'cache_hit',
        'x',
        '',
        'my_key',
        'reply_target',
        '用户',
      ],
    ],
  ] as const)('%s', (tier, names) => {
    expect(names.map((name) => [name, nameTier(name)])).toEqual(names.map((name) => [name, tier]));
  });
});

describe('leakOf', () => {
  it.each([
    ['access_token', 'credential'],
    ['apiKey', 'credential'],
    ['user_password', 'credential'],
    ['email', 'personal'],
    ['creditCard', 'personal'],
    ['user_id', undefined],
    ['token_type', undefined],
    ['password_reset', undefined],
  ])('%s: %s', (name, leak) => {
    expect(leakOf(name)).toBe(leak);
  });
});
