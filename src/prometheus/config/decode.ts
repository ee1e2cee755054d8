import { fieldsOf, removedField, structTable, structsWithField } from '../../knowledge/prometheus-config-fields.ts';
import { nearest } from '../../knowledge/near-miss.ts';
import { goQuote } from '../go-quote.ts';
import { decodeScalar, textOfScalar } from './decode-scalar.ts';
import { describeType } from './go-types.ts';
import { resolveGoScalar, tagOf } from './go-scalar.ts';
import type { ConfigEntry, ConfigNode } from './node.ts';
import type { ProblemSink } from './problem.ts';
import type { ConfigValue, MapValue } from './value.ts';
import { StructValue } from './value.ts';

/**
 * Decodes a node into a Go type as yaml.v2's UnmarshalStrict does, but goes on after an error.
 *
 * https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go
 */
export function decodeConfig(node: ConfigNode, goType: string, problems: ProblemSink): ConfigValue {
  const type = describeType(goType);
  if (node.kind === 'null') return { kind: 'null', node };
  if (type.kind === 'any') return { kind: 'scalar', node, text: node.text };
  if (type.kind === 'struct' && node.kind === 'mapping') return decodeStruct(node, type.struct, problems);
  if (type.kind === 'list' && node.kind === 'sequence') {
    return { kind: 'list', node, items: node.items().map((item) => decodeConfig(item, type.items, problems)) };
  }
  if (type.kind === 'map' && node.kind === 'mapping') return decodeMap(node, type.values, problems);
  if (type.kind === 'scalar' && node.kind === 'scalar') return decodeScalar(node, type, problems);
  problems.add({
    code: 'scrape/wrong-type',
    message: `cannot unmarshal ${found(node)} into ${type.name}`,
    at: node.anchor,
  });
  return { kind: 'invalid', node };
}

function decodeStruct(node: ConfigNode, struct: string, problems: ProblemSink): StructValue {
  const known = fieldsOf(struct);
  const fields = new Map<string, { key: ConfigNode; value: ConfigValue }>();
  for (const { key, value } of node.entries()) {
    const name = key.text;
    const field = known.get(name);
    const first = fields.get(name);
    if (field === undefined) reportUnknown(struct, key, problems);
    else if (first === undefined) fields.set(name, { key, value: decodeConfig(value, field.type, problems) });
    else {
      problems.add({
        code: 'scrape/duplicate-key',
        message: `field ${name} already set in type ${structTable(struct)?.goType ?? struct}`,
        at: key.anchor,
        related: first.key.anchor,
      });
    }
  }
  return new StructValue(struct, node, fields);
}

function reportUnknown(struct: string, key: ConfigNode, problems: ProblemSink): void {
  const name = key.text;
  const message = `field ${name} not found in type ${structTable(struct)?.goType ?? struct}`;
  const removed = removedField(struct, name);
  if (removed !== undefined) {
    problems.add({ code: 'scrape/removed-field', message, at: key.anchor, suggestion: removed.instead });
    return;
  }
  const suggestion = nearest(name, fieldsOf(struct).keys());
  const [belongsTo] = suggestion === undefined ? structsWithField(name) : [];
  problems.add({
    code: 'scrape/unknown-field',
    message,
    at: key.anchor,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(belongsTo === undefined ? {} : { belongsTo }),
  });
}

function decodeMap(node: ConfigNode, values: string, problems: ProblemSink): MapValue {
  const entries: MapValue['entries'][number][] = [];
  const seen = new Map<string, ConfigEntry>();
  for (const entry of node.entries()) {
    const name = textOfScalar(entry.key);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, entry);
    else {
      const message = `key ${goQuote(name)} already set in map`;
      problems.add({ code: 'scrape/duplicate-key', message, at: entry.key.anchor, related: first.key.anchor });
    }
    entries.push({ key: entry.key, name, value: decodeConfig(entry.value, values, problems) });
  }
  return { kind: 'map', node, entries };
}

function found(node: ConfigNode): string {
  if (node.kind === 'mapping') return '!!map';
  if (node.kind === 'sequence') return '!!seq';
  const text = node.text.length > 10 ? `${node.text.slice(0, 7)}...` : node.text;
  return `${tagOf(resolveGoScalar(node))} \`${text}\``;
}
