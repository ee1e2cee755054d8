import { severities } from '../finding.ts';
import { diagramSections } from './html/diagrams.ts';
import { findingsSection } from './html/findings.ts';
import { Markup, markup, nothing } from './html/markup.ts';
import { pageScript, pageScriptHash } from './html/page-script.ts';
import { pageStyle, pageStyleHash } from './html/page-style.ts';
import type { Report, Reporter, ReporterOptions } from './report.ts';
import { summaryLine } from './summary-line.ts';

/**
 * One page with everything: counts, findings and diagrams. It loads nothing and sends nothing; the policy in its head
 * lets no script run but its own.
 */
export const html: Reporter = (report: Report, options: ReporterOptions): string => {
  const { counts, files, objects } = report.summary;
  const tiles = [
    ...severities.map((severity) => ({
      name: `${severity}s`.replace('infos', 'info'),
      count: counts[severity],
      tone: severity,
    })),
    { name: 'files', count: files, tone: 'plain' },
    { name: 'objects', count: objects, tone: 'plain' },
  ];
  const hasPicture = (report.picture?.diagrams.length ?? 0) > 0;
  const kinds = new Set(report.picture?.diagrams.map(({ kind }) => kind));
  const links = [
    { id: 'findings', text: 'Findings', isThere: true },
    { id: 'access', text: 'Who may do what', isThere: hasPicture && kinds.has('access') },
    { id: 'targets', text: 'What is scraped', isThere: hasPicture && kinds.has('targets') },
  ].filter(({ isThere }) => isThere);
  const policy = [
    "default-src 'none'",
    `script-src '${pageScriptHash}'`,
    `style-src '${pageStyleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>scrapelint report</title>
<link rel="icon" href="data:,">
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<h1>scrapelint</h1>
<nav aria-label="Sections">${links.map(({ id, text }) => markup`<a href="#${id}">${text}</a> `)}</nav>
</header>
<main>
<ul class="tiles" aria-label="Counts">
${tiles.map(({ name, count, tone }) => markup`<li class="${tone}${count === 0 ? ' zero' : ''}"><b>${count}</b> ${name}</li>\n`)}</ul>
<p class="summary">${summaryLine(report, { color: false })}</p>
${findingsSection(report, options)}${hasPicture ? diagramSections(report, options) : nothing}</main>
<footer><p>Written by <a href="${report.tool.url}">scrapelint ${report.tool.version}</a>.</p></footer>
<script>${new Markup(pageScript)}</script>
</body>
</html>
`.text;
};
