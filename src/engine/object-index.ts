import { describeManifest } from '../model/manifest.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { pushTo } from '../source/push-to.ts';

/** Finds the object that a place belongs to. */
export class ObjectIndex {
  readonly #byFile = new Map<SourceFile, { readonly manifest: Manifest; readonly span: Span }[]>();

  constructor(manifests: readonly Manifest[]) {
    for (const manifest of manifests) {
      const entry = { manifest, span: manifest.view.span };
      pushTo(this.#byFile, manifest.file, entry);
    }
  }

  at(place: Span): Manifest | undefined {
    const entries = this.#byFile.get(place.file);
    return entries?.find(({ span }) => span.start <= place.start && place.start < Math.max(span.end, span.start + 1))
      ?.manifest;
  }

  /** What the object at a place is called in output. */
  nameAt(place: Span): string | undefined {
    const manifest = this.at(place);
    return manifest === undefined ? undefined : describeManifest(manifest);
  }
}
