import { isKindOfInterest } from '../knowledge/kinds.ts';
import { fencedBlocks, isMarkdown } from '../source/fenced-blocks.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseText } from '../yaml/document.ts';
import type { DocumentProblem, ParseOptions, YamlDocument } from '../yaml/document.ts';
import { fileSource } from '../yaml/text-source.ts';
import type { View } from '../yaml/view.ts';
import { classifyRoot } from './classify.ts';
import { configsInDocument } from './find-configs.ts';
import type { FoundConfigs } from './find-configs.ts';
import { readFragment } from './fragments.ts';
import { isKustomizationFile, readKustomization } from './kustomization.ts';
import type { Kustomization } from './kustomization.ts';
import { readManifests } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { chartFolders, isChartTemplate, isUnrendered, mayBeTemplate } from './templates.ts';

/** A document or file that is not linted because it is a template, with its first directive's place. */
export interface SkippedTemplate {
  readonly file: SourceFile;
  readonly start: number;
}

/** Everything that the files of a run hold. */
export interface Documents {
  /** Documents that were parsed and are not templates. */
  readonly documents: readonly YamlDocument[];
  readonly manifests: readonly Manifest[];
  /** Objects of which only a part is written: patches, and what tests assert. */
  readonly partial: readonly Manifest[];
  readonly kustomizations: readonly Kustomization[];
  /** Configuration in files of its own. */
  readonly found: readonly FoundConfigs[];
  readonly problems: readonly DocumentProblem[];
  readonly templates: readonly SkippedTemplate[];
  /** Files in which nothing was of Kubernetes or Prometheus. */
  readonly unrelated: readonly SourceFile[];
  /** Objects of kinds that no rule reads. */
  readonly passedOver: number;
}

/** How to read the files. */
export interface DocumentOptions {
  /** Parse objects of every kind. */
  readonly parseAll: boolean;
}

/** Reads all files. */
export function readDocuments(files: readonly SourceFile[], options: DocumentOptions): Documents {
  const builder = new Builder(files, options);
  for (const file of files) {
    if (/\.(?:ya?ml|json|golden)$|(?:^|\/)Kustomization$/i.test(file.path)) builder.add(file);
    else if (isMarkdown(file.path)) builder.addBlocks(file);
  }
  return builder.finish();
}

class Builder {
  readonly documents: YamlDocument[] = [];
  readonly kustomizations: Kustomization[] = [];
  readonly found: FoundConfigs[] = [];
  readonly problems: DocumentProblem[] = [];
  readonly templates: SkippedTemplate[] = [];
  readonly unrelated: SourceFile[] = [];
  #passedOver = 0;
  readonly #manifests: Manifest[] = [];
  readonly #charts: ReadonlySet<string>;
  readonly #parse: ParseOptions;

  constructor(files: readonly SourceFile[], { parseAll }: DocumentOptions) {
    this.#charts = chartFolders(files.map(({ path }) => path));
    this.#parse = parseAll ? {} : { isOfInterest: isKindOfInterest };
  }

  add(file: SourceFile): void {
    if (isChartTemplate(file, this.#charts)) {
      this.#template(file, file.text.indexOf('{{'));
      return;
    }
    const { documents, passedOver } = parseText(fileSource(file), this.#parse);
    const hasDirectives = mayBeTemplate(file);
    this.#passedOver += passedOver;
    let related = passedOver > 0;
    for (const document of documents) {
      if (hasDirectives && isUnrendered(document)) {
        this.#template(file, document.start + Math.max(0, document.source.text.search(/\{\{|\{%|<%/)));
        related = true;
      } else if (document.problems.length > 0) {
        related = this.#broken(document) || related;
      } else if (document.root !== undefined) {
        related = this.#whole(document, document.root) || related;
      }
    }
    if (!related) this.unrelated.push(file);
  }

  /** Code blocks of Markdown: what is broken or unrendered in them is most often left out on purpose. */
  addBlocks(file: SourceFile): void {
    let related = false;
    for (const block of fencedBlocks(file)) {
      if (!isYamlBlock(block.language)) continue;
      const { documents, passedOver } = parseText(block, this.#parse);
      this.#passedOver += passedOver;
      related ||= passedOver > 0;
      for (const document of documents) {
        const { root, problems } = document;
        if (isUnrendered(document)) continue;
        if (problems.length > 0) related = this.#brokenBlock(document) || related;
        else if (root !== undefined) related = this.#whole(document, root) || this.#fragment(document, root) || related;
      }
    }
    if (!related) this.unrelated.push(file);
  }

  #brokenBlock(document: YamlDocument): boolean {
    const { text } = document.source;
    const isWhole = /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text) && !/^\s*(?:\.\.\.|…)/m.test(text);
    if (isWhole) this.problems.push(...document.problems.slice(0, 1));
    return isWhole;
  }

  #fragment(document: YamlDocument, root: View): boolean {
    const fragment = readFragment(root, document);
    if (fragment === undefined) return false;
    this.documents.push(document);
    if (fragment.manifest !== undefined) this.#manifests.push(fragment.manifest);
    if (fragment.found !== undefined) this.found.push(fragment.found);
    return true;
  }

  #template(file: SourceFile, start: number): void {
    if (this.templates.at(-1)?.file !== file) this.templates.push({ file, start });
  }

  /** JSON with comments is common, and no manifest; broken YAML is never right. */
  #broken(document: YamlDocument): boolean {
    const { file, text } = document.source;
    const isManifest = /(?:^|[{,])\s*["']?(?:apiVersion|kind|scrape_configs)["']?\s*:/m.test(text.slice(0, 10_000));
    if (/\.json$/i.test(file.path) && !isManifest) return false;
    this.problems.push(...document.problems.slice(0, 1));
    return true;
  }

  #whole(document: YamlDocument, root: View): boolean {
    const { file } = document.source;
    const isKustomization = isKustomizationFile(file.path) || root.get('kind')?.text === 'Kustomization';
    if (isKustomization && root.kind === 'mapping') {
      this.documents.push(document);
      this.kustomizations.push(readKustomization(file, root));
      return true;
    }
    const kind = classifyRoot(root);
    if (kind === 'unrelated') return false;
    this.documents.push(document);
    if (kind === 'manifest') this.#manifests.push(...readManifests(root, document));
    else this.found.push(configsInDocument(root, kind, file));
    return true;
  }

  finish(): Documents {
    const patches = new Set(this.kustomizations.flatMap(({ patchFiles }) => patchFiles));
    const isPartial = (manifest: Manifest): boolean =>
      patches.has(manifest.file.path) || isPartialFile(manifest.file.path) || manifest.view.get('$patch') !== undefined;
    return {
      documents: this.documents,
      manifests: this.#manifests.filter((manifest) => !isPartial(manifest)),
      partial: this.#manifests.filter(isPartial),
      kustomizations: this.kustomizations,
      found: this.found,
      problems: this.problems,
      templates: this.templates,
      unrelated: this.unrelated,
      passedOver: this.#passedOver,
    };
  }
}

function isYamlBlock(language: string): boolean {
  return language === 'yaml' || language === 'yml';
}

/** Files in which kuttl and chainsaw write what they expect of objects: `01-assert.yaml`, `chainsaw-assert.yml`. */
function isPartialFile(path: string): boolean {
  return /(?:^|[-_/])(?:assert|errors?)(?:[-_][^/]*)?\.ya?ml$/i.test(path);
}
