import { configStructs, discoveryStructs } from './generated/prometheus-config-structs.ts';
import type { FieldChange, PrometheusRelease, StructTable } from './prometheus-config-types.ts';
import { deprecatedFields, discoveryReleases, fieldReleases, removedFields } from './prometheus-config-versions.ts';

/** What is known of a field of the configuration. */
export interface ConfigField {
  readonly name: string;
  /** The Go type, packages written out: `[]*relabel.Config`. */
  readonly type: string;
  /** The struct that declares it; it may be inlined into others. */
  readonly owner: string;
  readonly default: string | undefined;
  /** The release that brought it; undefined for what is older than 2.20 or so. */
  readonly since: PrometheusRelease | undefined;
  readonly deprecated: FieldChange | undefined;
}

const suffix = '_sd_configs';
const withDiscovery: ReadonlySet<string> = new Set(['config.ScrapeConfig', 'config.AlertmanagerConfig']);
const fieldsByStruct = new Map<string, ReadonlyMap<string, ConfigField>>();

/**
 * The entries of static_configs are decoded into a struct without a name.
 *
 * https://github.com/prometheus/prometheus/blob/v3.16.0/discovery/targetgroup/targetgroup.go (Group.UnmarshalYAML)
 */
const staticGroup: StructTable = {
  goType: 'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }',
  fields: { targets: '[]string', labels: 'model.LabelSet' },
};

/** The table of a struct; undefined for types that are none. */
export function structTable(struct: string): StructTable | undefined {
  return struct === 'targetgroup.Group'
    ? staticGroup
    : Object.hasOwn(configStructs, struct)
      ? configStructs[struct]
      : undefined;
}

/** The structs of a struct: itself, and those inlined into it. */
export function structsOf(struct: string): readonly string[] {
  const inline = structTable(struct)?.inline ?? [];
  return [struct, ...inline.filter((name) => structTable(name) !== undefined).flatMap(structsOf)];
}

/** All fields of a struct, inlined ones and service discovery included, by name. */
export function fieldsOf(struct: string): ReadonlyMap<string, ConfigField> {
  let fields = fieldsByStruct.get(struct);
  if (fields === undefined) {
    fields = collectFields(struct);
    fieldsByStruct.set(struct, fields);
  }
  return fields;
}

/** `kubernetes` for `kubernetes_sd_configs`; undefined for fields that are no service discovery. */
export function discoveryKindOf(field: string): string | undefined {
  const kind = field.endsWith(suffix) ? field.slice(0, -suffix.length) : '';
  return Object.hasOwn(discoveryStructs, kind) ? kind : undefined;
}

/** The release that refuses a field of a struct, and what took its place. */
export function removedField(struct: string, field: string): FieldChange | undefined {
  const owners = structsOf(struct);
  return removedFields.find((change) => change.field === field && owners.includes(change.struct));
}

/** The structs in which a field of this name stands; where it belongs, if it was written at the wrong place. */
export function structsWithField(field: string): readonly string[] {
  return [
    'config.Config',
    'config.GlobalConfig',
    'config.ScrapeConfig',
    'config.AlertingConfig',
    'relabel.Config',
  ].filter((struct) => fieldsOf(struct).has(field));
}

function collectFields(struct: string): ReadonlyMap<string, ConfigField> {
  const fields = new Map<string, ConfigField>();
  for (const owner of structsOf(struct)) {
    const table = structTable(owner);
    for (const [name, type] of Object.entries(table?.fields ?? {})) {
      fields.set(name, {
        name,
        type,
        owner,
        default: table?.defaults?.[name],
        since: fieldReleases[`${owner}.${name}`],
        deprecated: deprecatedFields.find((change) => change.struct === owner && change.field === name),
      });
    }
  }
  if (withDiscovery.has(struct)) {
    const common = { owner: struct, default: undefined, deprecated: undefined };
    fields.set('static_configs', { ...common, name: 'static_configs', type: '[]*targetgroup.Group', since: undefined });
    for (const [kind, type] of Object.entries(discoveryStructs)) {
      const name = kind + suffix;
      fields.set(name, { ...common, name, type: `[]*${type}`, since: discoveryReleases[kind] });
    }
  }
  return fields;
}
