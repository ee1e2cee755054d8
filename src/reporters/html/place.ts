import { regionOf } from '../../source/line-index.ts';
import type { Span } from '../../source/span.ts';
import { isAbsolute, pathFromRoot, uriOf } from '../paths.ts';
import type { ReporterOptions } from '../report.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** `path:line`, with a link where a code host shows the file. */
export function placeLink(span: Span, options: ReporterOptions): Markup {
  const { line } = regionOf(span).start;
  const label = markup`${span.file.path}:${line}`;
  const path = pathFromRoot(span.file.path, options.pathPrefix);
  if (options.linkBase === undefined || isAbsolute(path) || path.startsWith('../'))
    return markup`<code>${label}</code>`;
  return markup`<a href="${options.linkBase}/${uriOf(path)}#L${line}"><code>${label}</code></a>`;
}
