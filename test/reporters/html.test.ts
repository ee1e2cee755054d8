import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { html } from '../../src/reporters/html.ts';
import { layoutOf } from '../../src/reporters/html/layout.ts';
import { markup } from '../../src/reporters/html/markup.ts';
import { wrapped } from '../../src/reporters/html/node-text.ts';
import { pageScript, pageScriptHash } from '../../src/reporters/html/page-script.ts';
import { pageStyle, pageStyleHash } from '../../src/reporters/html/page-style.ts';
import { Redactions } from '../../src/source/redactions.ts';
import type { Diagram } from '../../src/source/picture.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { samplePicture } from './sample-picture.ts';
import { findingAt, reportOf, sampleFindings, sampleOptions, sampleReport, spanIn } from './sample-report.ts';

const page = html({ ...sampleReport, picture: samplePicture }, sampleOptions);

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

describe('the page', () => {
  it('lets no script and no style in but its own', () => {
    expect(pageScriptHash).toBe(sha256(pageScript));
    expect(pageStyleHash).toBe(sha256(pageStyle));
    expect(page).toContain(`script-src '${pageScriptHash}'`);
    expect(page).toContain(`style-src '${pageStyleHash}'`);
    expect(page).toContain(`<script>${pageScript}</script>`);
    expect(page).toContain(`<style>${pageStyle}</style>`);
    expect(pageScript).not.toMatch(/<\/|innerHTML|insertAdjacent|document\.write|eval|fetch|XMLHttpRequest/);
    expect(pageStyle).not.toMatch(/<\/|@import|url\(/);
  });

  it('has no element and no attribute that came from a file', () => {
    const own = page.replace(pageScript, '').replace(pageStyle, '');
    expect(own.match(/<script/g)).toHaveLength(1);
    expect(own.match(/<style/g)).toHaveLength(1);
    expect(own).not.toMatch(/<img|<b>role|<!--|<svg onload/);
    const attributes = [...own.matchAll(/<[a-z][^<>]*>/g)].flatMap(([tag]) =>
      [...tag.replaceAll(/"[^"]*"/g, '""').matchAll(/ ([a-z-]+)(?==| |\/|>)/g)].map(([, name]) => name ?? ''),
    );
    expect(attributes.filter((name) => /^on|^style$|^src$|^autofocus$/.test(name))).toEqual([]);
    expect(own).not.toMatch(/(?:href|src)="(?!https:\/\/|#|data:,")/);
  });

  it('loads nothing', () => {
    expect(page.match(/<(?:link|iframe|object|embed|video|audio|source)\b[^>]*>/g)).toEqual([
      '<link rel="icon" href="data:,">',
    ]);
  });

  it('shows no credential, in diagrams neither', () => {
    const file = sourceFile('a.yml', 'password: s3cr3t-and-long\n');
    const redactions = new Redactions([spanIn(file, 's3cr3t-and-long')]);
    const [diagram] = samplePicture.diagrams;
    if (diagram === undefined) throw new Error('no diagram');
    const nodes = diagram.nodes.map((node) => ({ ...node, title: 'x s3cr3t-and-long', items: ['s3cr3t-and-long'] }));
    const picture = { diagrams: [{ ...diagram, title: 's3cr3t-and-long', notes: ['s3cr3t-and-long'], nodes }] };
    const finding = findingAt(spanIn(file, 's3cr3t-and-long'), { message: 'It is s3cr3t-and-long.' });
    const text = html(reportOf([finding], { redactions, picture }), sampleOptions);
    expect(text).not.toContain('s3cr3t');
    expect(text).toContain('(15 characters)');
  });

  it('is the same each time', () => {
    expect(html({ ...sampleReport, picture: samplePicture }, sampleOptions)).toBe(page);
  });

  it('links places where a code host shows them', () => {
    const linked = html(sampleReport, { ...sampleOptions, linkBase: 'https://github.com/o/r/blob/1a2b3c' });
    expect(linked).toContain('href="https://github.com/o/r/blob/1a2b3c/deploy/role.yaml#L8"');
    expect(linked).toContain('deploy/a%20b%23c%25/prometheus.yml#L3');
  });

  it('stops at what a page can bear, and says so', () => {
    const [first] = sampleFindings;
    if (first === undefined) throw new Error('no finding');
    const findings = Array.from({ length: 2_003 }, () => first);
    const nodes = Array.from({ length: 1_504 }, (_, index) => ({
      id: `n${index}`,
      column: index === 0 ? 0 : 1,
      kind: 'job',
      title: `job ${index}`,
      lines: [],
      items: [],
      tone: 'plain' as const,
    }));
    const edges = nodes.slice(1).map(({ id }) => ({ from: 'n0', to: id, tone: 'plain' as const }));
    const diagram: Diagram = {
      kind: 'targets',
      title: 'many',
      folded: false,
      notes: [],
      columns: ['Configuration', 'Jobs'],
      nodes,
      edges,
    };
    const text = html(reportOf(findings, { picture: { diagrams: [diagram] } }), sampleOptions);
    expect(text.match(/<article/g)).toHaveLength(2_000);
    expect(text).toContain('3 more findings would follow');
    expect(text.match(/<a class="node|class="node plain"/g)).toHaveLength(1_500);
    expect(text).toContain('4 more boxes would follow');
  });
});

describe('markup', () => {
  it('escapes every value that is not markup itself', () => {
    expect(markup`<a title="${'"><b>'}">${"'&"}</a>${markup`<i>${1}</i>`}${undefined}`.text).toBe(
      '<a title="&quot;&gt;&lt;b&gt;">&#39;&amp;</a><i>1</i>',
    );
  });
});

describe('the layout', () => {
  it('puts no box over another, and each left of what follows from it', () => {
    for (const diagram of samplePicture.diagrams) {
      const { nodes, edges, width, height } = layoutOf(diagram);
      expect(nodes).toHaveLength(diagram.nodes.length);
      for (const a of nodes) {
        expect(a.x + a.width).toBeLessThanOrEqual(width);
        expect(a.y + a.height).toBeLessThanOrEqual(height);
        for (const b of nodes) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(a === b || apart).toBe(true);
        }
      }
      expect(edges).toHaveLength(diagram.edges.length);
      for (const { points } of edges) {
        const xs = points.map(({ x }) => x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      }
    }
  });

  it('leads a long line past the boxes between', () => {
    const [diagram] = samplePicture.diagrams;
    if (diagram === undefined) throw new Error('no diagram');
    const { nodes, edges } = layoutOf(diagram);
    const long = edges.find(({ edge }) => edge.to === 'n5');
    const passes = (long?.points ?? []).slice(1, -1);
    expect(passes).toHaveLength(4);
    for (const { x, y } of passes) {
      expect(nodes.filter((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)).toEqual(
        [],
      );
    }
  });
});

describe('wrapped', () => {
  it('breaks behind marks, cuts what is too long, and ends for any width', () => {
    expect(wrapped('monitoring/prometheus-k8s', 15, 3)).toEqual(['monitoring/', 'prometheus-k8s']);
    expect(wrapped('a '.repeat(40), 10, 2)).toEqual(['a a a a a', 'a a a a a…']);
    expect(wrapped('日本語日本語', 6, 3)).toEqual(['日本語', '日本語']);
    expect(wrapped('abc', 0, 2)).toHaveLength(2);
  });
});
