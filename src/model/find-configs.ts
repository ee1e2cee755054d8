import type { SourceFile } from '../source/source-file.ts';
import { parseText } from '../yaml/document.ts';
import { decodeBase64Source, gunzipSource } from '../yaml/embedded.ts';
import type { TextSource } from '../yaml/text-source.ts';
import type { View } from '../yaml/view.ts';
import { classifyRoot, helmScrapeConfigs, isJobList, isPrometheusConfig } from './classify.ts';
import type { DocumentKind } from './classify.ts';
import type { Manifest } from './manifest.ts';
import { readJobList, readJobMap, readPrometheusConfig } from './scrape-config.ts';
import type { ConfigContainer, ConfigOrigin, PrometheusConfig } from './scrape-config.ts';

/** A file of recording and alerting rules, wherever it is written. */
export interface RuleFile {
  readonly file: SourceFile;
  readonly manifest: Manifest | undefined;
  readonly key: string | undefined;
  readonly root: View;
}

/** Something inside a text that looked like configuration and is no YAML. */
export interface EmbeddedProblem {
  readonly message: string;
  readonly span: { readonly file: SourceFile; readonly start: number; readonly end: number };
}

/** What was found in objects and files. */
export interface FoundConfigs {
  readonly configs: readonly PrometheusConfig[];
  readonly ruleFiles: readonly RuleFile[];
  readonly problems: readonly EmbeddedProblem[];
}

/** Configuration in a document that is no manifest. */
export function configsInDocument(root: View, kind: DocumentKind, file: SourceFile): FoundConfigs {
  const collector = new Collector();
  collector.read(root, kind, { container: 'file', file });
  return collector;
}

/** Configuration inside an object: ConfigMaps and Secrets under whatever key, and the collector's own. */
export function configsInManifest(manifest: Manifest): FoundConfigs {
  const collector = new Collector();
  const { group, kind, fields } = manifest;
  if (group === '' && kind.value === 'ConfigMap') {
    collector.texts(manifest, 'data', 'ConfigMap', (value) => value.embedded());
    collector.texts(manifest, 'binaryData', 'ConfigMap', decodeValue);
  } else if (group === '' && kind.value === 'Secret') {
    collector.texts(manifest, 'stringData', 'Secret', (value) => value.embedded());
    collector.texts(manifest, 'data', 'Secret', decodeValue);
  } else if (group === 'opentelemetry.io') {
    const config = fields.view.at('spec', 'config');
    const origin: ConfigOrigin = { container: 'OpenTelemetryCollector', file: manifest.file, manifest, key: 'config' };
    // v1alpha1 has the collector's configuration as text, v1beta1 as a mapping.
    if (config?.kind === 'scalar') collector.text(config.embedded(), origin);
    else if (config !== undefined) collector.read(config, classifyRoot(config), origin);
  }
  return collector;
}

/** Base64, and gzip inside it where the operator put a generated configuration there. */
function decodeValue(value: View): TextSource | undefined {
  const source = value.embedded();
  return decodeBase64Source(source) ?? gunzipSource(source, value.anchor);
}

/** Words without which no text is scrape configuration or a rule file. */
const hints = /scrape_config|job_name|groups|_sd_configs|remote_write|global/;

class Collector implements FoundConfigs {
  readonly configs: PrometheusConfig[] = [];
  readonly ruleFiles: RuleFile[] = [];
  readonly problems: EmbeddedProblem[] = [];

  texts(
    manifest: Manifest,
    field: string,
    container: ConfigContainer,
    decode: (value: View) => TextSource | undefined,
  ): void {
    for (const { key, value } of manifest.fields.mapping(field)?.view.entries() ?? []) {
      if (value.kind !== 'scalar') continue;
      const source = decode(value);
      if (source === undefined) continue;
      this.text(source, { container, file: manifest.file, manifest, key: key.text });
    }
  }

  text(source: TextSource, origin: ConfigOrigin): void {
    // A dashboard is JSON and may speak of jobs; a configuration in JSON has its quoted key.
    const isJson = /^\s*\{/.test(source.text);
    if (!(isJson ? source.text.includes('"scrape_configs"') : hints.test(source.text))) return;
    for (const { root, problems } of parseText(source).documents) {
      const looksLikeConfig = /^(?:scrape_configs|- job_name)\s*:/m.test(source.text);
      if (problems.length > 0 && looksLikeConfig) this.problems.push(...problems.slice(0, 1));
      if (root !== undefined && problems.length === 0) this.read(root, classifyRoot(root), origin);
    }
  }

  read(root: View, kind: DocumentKind, origin: ConfigOrigin): void {
    switch (kind) {
      case 'prometheus':
        this.configs.push(readPrometheusConfig(root, origin));
        return;
      case 'scrape-configs':
        this.configs.push(readJobList(root, origin));
        return;
      case 'collector':
        this.#nested(root.at('receivers', 'prometheus', 'config'), origin, 'collector');
        return;
      case 'target-allocator':
        this.#nested(root.get('config'), origin, 'target-allocator');
        return;
      case 'helm-values':
        this.#helm(root, origin);
        return;
      case 'rules':
        this.ruleFiles.push({ file: origin.file, manifest: origin.manifest, key: origin.key, root });
        return;
      case 'manifest':
      case 'kustomization':
      case 'unrelated':
        return;
      default:
        kind satisfies never;
    }
  }

  #nested(config: View | undefined, origin: ConfigOrigin, container: ConfigContainer): void {
    if (config === undefined) return;
    const own = origin.container === 'OpenTelemetryCollector' ? origin.container : container;
    this.configs.push(readPrometheusConfig(config, { ...origin, container: own }));
  }

  #helm(root: View, origin: ConfigOrigin): void {
    const own: ConfigOrigin = { ...origin, container: 'helm-values' };
    for (const { shape, view } of helmScrapeConfigs(root)) {
      if (shape === 'config') this.configs.push(readPrometheusConfig(view, own));
      else if (shape === 'job-list') this.configs.push(readJobList(view, own));
      else if (shape === 'job-map') this.configs.push(readJobMap(view, own));
      else this.#helmText(view, own);
    }
  }

  #helmText(view: View, origin: ConfigOrigin): void {
    for (const { root, problems } of parseText(view.embedded()).documents) {
      if (root === undefined || problems.length > 0) continue;
      if (isJobList(root)) this.configs.push(readJobList(root, origin));
      else if (isPrometheusConfig(root)) this.configs.push(readPrometheusConfig(root, origin));
    }
  }
}
