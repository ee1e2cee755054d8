// The library: everything that a door of one's own needs. The core is pure; files are read and results shown by who
// calls it.
export { rules } from '../rules/index.ts';
export { defaultConfig } from './config/config.ts';
export type { AssumedObject, Config, IgnoreEntry, NamedScope, PresetName } from './config/config.ts';
export type { Confidence, Finding, Fix, RelatedPlace, Severity, TextEdit } from './finding.ts';
export { languageOf, passesTextFilter } from './instrumentation/text-filter.ts';
export { loadSourceParsers } from './instrumentation/source-parsers.ts';
export type { Language, SourceParsers } from './instrumentation/source-parsers.ts';
export { lint } from './lint.ts';
export type { LintOptions, LintResult } from './lint.ts';
export { defineRule } from './rule.ts';
export type { Messages, Preset, Report, Rule, RuleContext, RuleMeta } from './rule.ts';
export { regionOf } from './source/line-index.ts';
export type { Position, Region } from './source/line-index.ts';
export { sourceFile } from './source/source-file.ts';
export type { Encoding, SourceFile } from './source/source-file.ts';
export type { Anchor, Located, Span } from './source/span.ts';
