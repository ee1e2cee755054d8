import { severities } from '../../finding.ts';
import type { Finding, RelatedPlace } from '../../finding.ts';
import { excerptOf } from '../../source/excerpt.ts';
import type { Excerpt } from '../../source/excerpt.ts';
import type { Span } from '../../source/span.ts';
import type { Report, ReporterOptions } from '../report.ts';
import { counted, said } from '../wording.ts';
import { worstFirst } from '../worst-first.ts';
import { markup, nothing } from './markup.ts';
import type { Markup } from './markup.ts';
import { placeLink } from './place.ts';

/** More than this no page shows; the others are counted. */
const mostFindings = 2_000;
const mostRelated = 12;
const excerptWidth = 110;

/** The findings with their excerpts, and what filters them. */
export function findingsSection(report: Report, options: ReporterOptions): Markup {
  const shown = worstFirst(report.findings).slice(0, mostFindings);
  const left = report.findings.length - shown.length;
  const cut =
    left === 0
      ? nothing
      : markup`<p class="note">The first ${mostFindings} are shown; ${counted(left, 'more finding')} would follow.</p>`;
  if (shown.length === 0) {
    return markup`<section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p class="empty">No problems found.</p>
    </section> `;
  }
  return markup`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${filters(shown)}${cut}
    <ol class="findings">
      ${shown.map((finding) => article(report, options, finding))}
    </ol>
    <p class="empty" id="none-left" hidden>No finding fits these filters.</p>
  </section> `;
}

function filters(findings: readonly Finding[]): Markup {
  const rules = new Map<string, number>();
  for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  const sorted = [...rules].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const present = severities.filter((severity) => findings.some((finding) => finding.severity === severity));
  return markup`<div class="filters" role="search" aria-label="Findings">
    <label class="field"
      >Search
      <input type="search" id="finding-search" autocomplete="off" spellcheck="false" placeholder="text, path, object"
    /></label>
    <label class="field"
      >Rule
      <select id="finding-rule">
        <option value="">all ${rules.size} rules</option>
        ${sorted.map(([id, count]) => markup`<option value="${id}">${id} (${count})</option> `)}
      </select></label
    >
    <fieldset>
      <legend>Severity</legend>
      ${present.map((severity) => markup`<label><input type="checkbox" name="severity" value="${severity}" checked /> ${severity}</label> `)}
    </fieldset>
    <p class="count" id="finding-count" role="status">${counted(findings.length, 'finding')}</p>
  </div> `;
}

function article(report: Report, options: ReporterOptions, finding: Finding): Markup {
  const { severity, ruleId, confidence, help, object, related, primary, url } = finding;
  const rule = url.startsWith('https://') ? markup`<a href="${url}">${ruleId}</a>` : markup`${ruleId}`;
  const more = related.length - mostRelated;
  return markup`<li>
    <article class="finding ${severity}" data-severity="${severity}" data-rule="${ruleId}">
      <p class="head">
        <strong class="badge ${severity}">${severity}</strong>
        <span class="rule">${rule}</span
        >${confidence === 'high' ? nothing : markup` <span class="confidence">${confidence} confidence</span>`}
      </p>
      <h3>${said(report, finding.message)}</h3>
      <p class="place">
        ${placeLink(primary, options)}${object === undefined ? nothing : markup` <span class="object">${said(report, object)}</span>`}
      </p>
      ${excerpt(report, primary, { before: 2, after: 1 })}${help === undefined ? nothing : markup`<p class="help"><b>Help:</b> ${said(report, help)}</p> `}${
        related.length === 0
          ? nothing
          : markup`<details>
              <summary>${counted(related.length, 'related place')}</summary>
              ${related.slice(0, mostRelated).map((place) => relatedPlace(report, options, place))}${more > 0 ? markup`<p class="note">…and ${counted(more, 'more place')}.</p> ` : nothing}
            </details> `
      }
    </article>
  </li> `;
}

function relatedPlace(report: Report, options: ReporterOptions, { span, note }: RelatedPlace): Markup {
  return markup`<p class="place">${placeLink(span, options)} ${said(report, note)}</p>
    ${excerpt(report, span, { before: 0, after: 0 })}`;
}

function excerpt(report: Report, span: Span, around: { readonly before: number; readonly after: number }): Markup {
  const { lines, omitted } = excerptOf(span, report.redactions, { ...around, width: excerptWidth });
  const rest =
    omitted > 0
      ? markup`<span class="line"><span class="number"></span>… ${counted(omitted, 'more line')}</span>`
      : nothing;
  return markup`<pre><code>${lines.map(line)}${rest}</code></pre> `;
}

/** A line with its mark; the columns of wide characters are no offsets, so that there the mark stands below. */
function line({ number, text, mark }: Excerpt['lines'][number]): Markup {
  const isPlain = /^[\x20-\u02ff…•]*$/.test(text);
  const start = markup`<span class="number">${number}</span>`;
  if (mark === undefined) return markup`<span class="line">${start}${text}</span>`;
  const { column, width } = mark;
  if (!isPlain) {
    const carets = `${' '.repeat(column)}${'^'.repeat(width)}`;
    const below = markup`<span class="line marked"><span class="number"></span>${carets}</span>`;
    return markup`<span class="line marked">${start}${text}</span>${below}`;
  }
  const marked = text.slice(column, column + width);
  const tail = text.slice(column + width);
  const middle = markup`<mark>${marked === '' ? ' ' : marked}</mark>`;
  return markup`<span class="line marked">${start}${text.slice(0, column)}${middle}${tail}</span>`;
}
