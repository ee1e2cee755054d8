import { structTable } from '../../knowledge/prometheus-config-fields.ts';

/** What a scalar is decoded into. */
export type ScalarKind = 'string' | 'bool' | 'int' | 'uint' | 'float' | 'duration' | 'size' | 'url' | 'label-name';

/** A Go type of the configuration. */
export type GoType =
  | { readonly kind: 'struct'; readonly struct: string; readonly name: string }
  | { readonly kind: 'list'; readonly items: string; readonly name: string }
  | { readonly kind: 'map'; readonly values: string; readonly name: string }
  | {
      readonly kind: 'scalar';
      readonly scalar: ScalarKind;
      readonly bits: number;
      readonly type: string;
      readonly name: string;
    }
  | { readonly kind: 'any'; readonly name: string };

/** Named types, and what they are underneath. */
const named: Readonly<Record<string, string>> = {
  'model.LabelNames': '[]model.LabelName',
  'model.LabelSet': 'map[string]string',
  'labels.Labels': 'map[string]string',
  'url.Values': 'map[string][]string',
  'common.ProxyHeader': 'map[string][]common.Secret',
  'common.Headers': 'map[string]common.Header',
  'config.AlertmanagerConfigs': '[]*config.AlertmanagerConfig',
};

/** Types that decode themselves by way of a string, as error messages name them. */
const selfDecoding: Readonly<Record<string, string>> = {
  'common.Secret': 'config.plain',
  'config.TracingClientType': 'config.plain',
  'config.AlertmanagerAPIVersion': 'config.plain',
  'config.ScrapeProtocol': 'config.ScrapeProtocol',
  'remoteapi.WriteMessageType': 'remote.WriteMessageType',
  'otlptranslator.TranslationStrategyOption': 'otlptranslator.TranslationStrategyOption',
};

const scalars: Readonly<Record<string, readonly [ScalarKind, number]>> = {
  string: ['string', 0],
  bool: ['bool', 0],
  int: ['int', 64],
  int64: ['int', 64],
  uint: ['uint', 64],
  uint64: ['uint', 64],
  float64: ['float', 64],
  'model.Duration': ['duration', 0],
  'units.Base2Bytes': ['size', 0],
  'common.URL': ['url', 0],
  'model.LabelName': ['label-name', 0],
};

const described = new Map<string, GoType>();

/** Takes a type of the field tables apart. */
export function describeType(goType: string): GoType {
  let type = described.get(goType);
  if (type === undefined) {
    type = describe(goType.replace(/^\*/, ''));
    described.set(goType, type);
  }
  return type;
}

function describe(type: string): GoType {
  const underlying = named[type] ?? type;
  const name = type.replaceAll('common.', 'config.');
  if (underlying.startsWith('[]')) return { kind: 'list', items: underlying.slice(2), name };
  if (underlying.startsWith('map[string]'))
    return { kind: 'map', values: underlying.slice('map[string]'.length), name };
  if (underlying === 'any') return { kind: 'any', name: 'interface {}' };
  const table = structTable(underlying);
  if (table !== undefined) return { kind: 'struct', struct: underlying, name: table.goType };
  const [scalar, bits] = scalars[underlying] ?? ['string', 0];
  const isNumber = scalar === 'int' || scalar === 'uint' || scalar === 'float' || scalar === 'bool';
  // Roles, actions and the like are read as a string before they are judged.
  return { kind: 'scalar', scalar, bits, type, name: isNumber ? name : (selfDecoding[type] ?? 'string') };
}
