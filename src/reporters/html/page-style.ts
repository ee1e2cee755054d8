/** How the page looks: light and dark, on a desk, on a phone, on paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --soft: #f4f5f7; --line: #d5d9e0; --text: #1c2230; --dim: #545d6e; --link: #0b57b8;
  --focus: #0b57b8; --mark: #ffe58a; --mark-text: #1c2230; --edge: #8b94a5;
  --red: #b3261e; --red-back: #fdecea; --amber: #8a5300; --amber-back: #fff3dc; --blue: #0b57b8; --blue-back: #e8f1fd;
  --green: #1b6e3c; --green-back: #e6f5ec; --gray: #545d6e; --gray-back: #eef0f4; --violet: #6b3fa0; --violet-back: #f3ecfb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14171d; --soft: #1d222b; --line: #39414f; --text: #e7eaf0; --dim: #a9b2c1; --link: #8ab8ff;
    --focus: #8ab8ff; --mark: #6b5300; --mark-text: #fff6d6; --edge: #6f7a8c;
    --red: #ff9d94; --red-back: #3a1c1b; --amber: #ffc46b; --amber-back: #37290f; --blue: #8ab8ff; --blue-back: #172a45;
    --green: #7fd6a0; --green-back: #14301f; --gray: #a9b2c1; --gray-back: #262c37; --violet: #cfa9ff; --violet-back: #2b1f3d;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
header, main, footer { max-width: 1230px; margin: 0 auto; padding: 0 20px; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 28px; padding-top: 20px; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.35rem; margin: 40px 0 12px; border-bottom: 1px solid var(--line); padding-bottom: 6px; }
h3.section { font-size: 1.15rem; margin: 28px 0 4px; }
h4 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; }
nav a { padding: 4px 0; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, tr:focus { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 12px; top: 8px; background: var(--back); padding: 8px 12px; z-index: 2; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .84rem; }
[hidden] { display: none !important; }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; list-style: none; margin: 18px 0 8px; padding: 0; }
.tiles li { border: 1px solid var(--line); border-left: 5px solid var(--tone, var(--line)); border-radius: 6px; padding: 6px 16px 8px 12px; min-width: 104px; color: var(--dim); }
.tiles b { display: block; font-size: 1.6rem; line-height: 1.2; color: var(--tone-text, var(--text)); }
.error, .missing, .failed { --tone: var(--red); --tone-back: var(--red-back); --tone-text: var(--red); }
.warning, .unneeded { --tone: var(--amber); --tone-back: var(--amber-back); --tone-text: var(--amber); }
.info, .granted { --tone: var(--blue); --tone-back: var(--blue-back); --tone-text: var(--blue); }
.needed, .kept { --tone: var(--green); --tone-back: var(--green-back); --tone-text: var(--green); }
.dropped { --tone: var(--gray); --tone-back: var(--gray-back); --tone-text: var(--gray); }
.unknown { --tone: var(--violet); --tone-back: var(--violet-back); --tone-text: var(--violet); }
.tiles .zero { --tone: var(--line); --tone-text: var(--text); }
.summary, .hint, .note, .count, .legend { color: var(--dim); margin: 6px 0; font-size: .92rem; }
.note { border-left: 4px solid var(--line); padding-left: 10px; }
.badge { display: inline-block; font-size: .78rem; font-weight: 650; line-height: 1.5; padding: 0 8px; border-radius: 4px; color: var(--tone); background: var(--tone-back); border: 1px solid var(--tone); white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; background: var(--soft); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
html:not(.js) .filters, html:not(.js) .views, html:not(.js) .hint { display: none; }
.field { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-width: 0; }
input[type=search], select { font: inherit; font-size: 1rem; color: var(--text); background: var(--back); border: 1px solid var(--dim); border-radius: 5px; padding: 5px 8px; min-width: 0; max-width: 100%; }
input[type=search] { width: 290px; }
select { width: 290px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 14px; }
legend { float: left; padding: 0 10px 0 0; }
input[type=checkbox] { width: 1.1em; height: 1.1em; vertical-align: -.15em; accent-color: var(--link); }
.findings { list-style: none; margin: 14px 0; padding: 0; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 6px; padding: 10px 16px 12px; margin: 0 0 12px; }
.finding p { margin: 4px 0; overflow-wrap: anywhere; }
.finding h3 { font-size: 1rem; font-weight: 600; margin: 4px 0; overflow-wrap: anywhere; }
.finding .confidence, .finding .object { color: var(--dim); font-size: .9rem; }
.place { font-size: .92rem; }
.place code { overflow-wrap: anywhere; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 5px; padding: 6px 0; margin: 6px 0; line-height: 1.45; }
pre code { display: block; font-size: inherit; }
.line { display: block; white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 10px 0 5.2em; text-indent: -4.6em; }
.line.marked { background: var(--gray-back); }
.number { display: inline-block; width: 3.6em; margin-right: 1em; text-align: right; text-indent: 0; color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-text); border-bottom: 2px solid var(--tone); }
details summary { cursor: pointer; padding: 3px 0; }
.empty { font-size: 1.05rem; }
.diagram { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; margin: 14px 0; }
.diagram .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 6px 16px; margin-bottom: 6px; }
.views { display: flex; margin: 0; }
button { font: inherit; font-size: .9rem; color: var(--text); background: var(--back); border: 1px solid var(--dim); padding: 4px 14px; cursor: pointer; }
.views button:first-child { border-radius: 5px 0 0 5px; }
.views button + button { border-left: 0; border-radius: 0 5px 5px 0; }
button[aria-pressed=true] { background: var(--text); color: var(--back); }
.drawing { overflow-x: auto; }
.drawing svg { display: block; max-width: none; }
@media print, (min-width: 721px) { .rows table { table-layout: fixed; } }
svg text { fill: var(--text); font-size: 12px; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
svg .column { font-weight: 650; fill: var(--dim); font-size: 13px; }
svg .kind { fill: var(--tone-text, var(--dim)); font-size: 11px; font-weight: 600; }
svg .title { font-size: 13px; font-weight: 650; }
svg .line { fill: var(--dim); font-size: 11.5px; }
svg rect { fill: var(--tone-back, var(--soft)); stroke: var(--tone, var(--line)); }
svg .bar { fill: var(--tone, var(--edge)); stroke: none; }
svg .node { text-decoration: none; }
svg .node:focus { outline: none; }
svg .node:focus-visible rect:first-child { stroke: var(--focus); stroke-width: 4; }
svg .edge { fill: none; stroke: var(--tone, var(--edge)); stroke-width: 1.6; }
svg .missing.edge, svg .failed.edge { stroke-dasharray: 7 4; }
svg .unneeded.edge, svg .dropped.edge { stroke-dasharray: 2 4; }
svg .unknown.edge { stroke-dasharray: 10 3 2 3; }
svg.lit .edge:not(.on) { opacity: .25; }
svg.lit .edge.on { stroke-width: 2.6; }
svg.searched .node:not(.hit) { opacity: .3; }
svg.searched .edge { opacity: .3; }
svg .hit rect:first-child { stroke-width: 2.5; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td p { margin: 0; }
td ul { margin: 2px 0; padding-left: 1.2em; }
tbody th { font-weight: 600; }
tbody th .kind { display: block; font-weight: 400; color: var(--dim); font-size: .85rem; }
.level1 th { padding-left: 14px; } .level2 th { padding-left: 28px; } .level3 th { padding-left: 42px; } .level4 th { padding-left: 56px; }
th:first-child { width: 24%; } th:nth-child(2) { width: 9%; } th:nth-child(4), th:nth-child(5) { width: 17%; }
footer { color: var(--dim); font-size: .9rem; padding-top: 24px; padding-bottom: 32px; }
.js .rows { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.js .rows:focus-within, .js .table .rows { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
.js .diagram { position: relative; }
.js .table .drawing { display: none; }
@media screen and (max-width: 720px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; }
  .tiles li { flex: 1 1 28%; min-width: 0; padding-right: 8px; }
  .tiles b { font-size: 1.3rem; }
  .field, .field input, .field select { width: 100%; }
  .finding { padding: 8px 12px 10px; }
  .line { padding-left: 3.9em; text-indent: -3.5em; }
  .number { width: 2.7em; margin-right: .8em; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; }
  tbody tr { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; margin: 6px 0; }
  tbody tr.level1 { margin-left: 6px; } tbody tr.level2 { margin-left: 12px; } tbody tr.level3 { margin-left: 18px; } tbody tr.level4 { margin-left: 24px; }
  tbody tr[class] th, tbody tr td { border: 0; padding: 1px 0; }
  tbody th .kind { display: inline; }
  td:empty { display: none; }
  td[data-head]::before { content: attr(data-head) ": "; color: var(--dim); }
  td[data-head=Result]::before, td[data-head=Details]::before { content: none; }
}
@media print {
  :root {
    color-scheme: light;
    --back: #fff; --soft: #f4f5f7; --line: #b9bec8; --text: #000; --dim: #444; --link: #000; --mark: #ffe58a; --mark-text: #000; --edge: #777;
    --red: #b3261e; --red-back: #fdecea; --amber: #8a5300; --amber-back: #fff3dc; --blue: #0b57b8; --blue-back: #e8f1fd;
    --green: #1b6e3c; --green-back: #e6f5ec; --gray: #545d6e; --gray-back: #eef0f4; --violet: #6b3fa0; --violet-back: #f3ecfb;
  }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip, .filters, .views, .hint { display: none !important; }
  .finding, tr, .tiles li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .js .drawing, .js .table .drawing { display: block; overflow: visible; }
  .drawing svg { width: 100%; height: auto; }
  .js .rows { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
  .diagram { border: 0; padding: 0; }
  svg.lit .edge, svg.searched .node, svg.searched .edge { opacity: 1 !important; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** What the policy of the page lets in as style; a test holds it to the text. */
export const pageStyleHash = 'sha256-d+NjTFc7P2VIY3/eMaIUOJesn5EeHotat1YId231J74=';
