/** A Go struct that Prometheus decodes a part of its configuration into. */
export interface StructTable {
  /** The type as its error messages name it: `config.plain` where it decodes itself. */
  readonly goType: string;
  /** YAML name -> Go type, packages written out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Structs whose fields stand among these. */
  readonly inline?: readonly string[];
  /** YAML name -> the value of a field that is not written; what Go makes zero has none. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** A release of Prometheus, `2.53` or `3.4`. */
export type PrometheusRelease = `${number}.${number}`;

/** A field that is no more, or that should not be used any more. */
export interface FieldChange {
  /** The struct, as the tables name it. */
  readonly struct: string;
  readonly field: string;
  /** The release that refuses it, or that advises against it. */
  readonly release: PrometheusRelease;
  /** What to write instead. */
  readonly instead: string;
}
