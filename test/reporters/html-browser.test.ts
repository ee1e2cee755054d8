import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { html } from '../../src/reporters/html.ts';
import { samplePicture } from './sample-picture.ts';
import { sampleFindings, sampleOptions, sampleReport } from './sample-report.ts';

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  // eslint-disable-next-line no-console -- who runs the tests should know that these did not run
  console.warn(`html-browser.test.ts is skipped: there is no Chromium here (CHROMIUM may name one).`);
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const openAll = "document.querySelectorAll('details').forEach((each) => { each.open = true; })";

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrapelint-html-'));
  const file = join(folder, 'report.html');
  const complaints: string[] = [];
  let context: BrowserContext;

  beforeAll(async () => {
    writeFileSync(file, html({ ...sampleReport, picture: samplePicture }, sampleOptions));
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: executablePath ?? '',
      args: flags,
    });
  });

  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(width = 1280, scheme: 'dark' | 'light' = 'light'): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  it('runs without a word on the console, loads nothing, and runs nothing that stands in a file', async () => {
    const page = await open();
    // Whatever listens to these would be told.
    await page.mouse.move(300, 300);
    await page.evaluate(openAll);
    for (const node of (await page.locator('svg .node').all()).slice(0, 12)) {
      await node.hover();
      await node.focus();
    }
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, object').count()).toBe(0);
    expect(complaints).toEqual([]);
    // The policy is in force: a script that somehow got in would not run, and the browser would say so.
    page.removeAllListeners('console');
    await page.evaluate(() => {
      const script = globalThis as unknown as {
        document: { createElement(name: string): { textContent: string }; body: { append(node: unknown): void } };
      };
      const element = script.document.createElement('script');
      element.textContent = 'window.pwned = 2';
      script.document.body.append(element);
    });
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    await page.close();
  });

  it('filters findings by text, rule and severity', async () => {
    const page = await open();
    const shown = (): Promise<number> => page.locator('.finding:visible').count();
    expect(await shown()).toBe(sampleFindings.length);
    await page.getByLabel('Search').first().fill('INTERVAL of api 10s');
    expect(await shown()).toBe(1);
    expect(await page.locator('#finding-count').textContent()).toBe(`1 of ${sampleFindings.length} findings`);
    await page.keyboard.press('Escape');
    await page.getByLabel('Rule').selectOption('rbac/secret-read');
    expect(await shown()).toBe(2);
    await page.getByLabel('warning').uncheck();
    expect(await shown()).toBe(1);
    await page.getByLabel('info').uncheck();
    expect(await shown()).toBe(0);
    expect(await page.locator('#none-left').isVisible()).toBe(true);
    await page.close();
  });

  it('searches the diagrams', async () => {
    const page = await open();
    await page.locator('#picture-search').fill('prometheus.yml configuration');
    expect(await page.locator('#picture-count').textContent()).toMatch(/^1 of \d+ boxes$/);
    expect(await page.locator('.diagram:visible').count()).toBe(1);
    expect(await page.locator('svg .hit').count()).toBe(1);
    await page.locator('#picture-search').fill('');
    expect(await page.locator('.diagram:visible').count()).toBe(2);
    expect(await page.locator('svg .hit').count()).toBe(0);
    await page.close();
  });

  it('is reached and worked by keyboard', async () => {
    const page = await open();
    const active = (what: string): Promise<unknown> => page.evaluate(`document.activeElement.${what}`);
    await page.keyboard.press('Tab');
    expect(await active('className')).toBe('skip');
    await page.keyboard.press('/');
    expect(await active('id')).toBe('finding-search');
    const seen = new Set<unknown>();
    for (let steps = 0; steps < 80; steps++) {
      seen.add(await active('id'));
      if ((await active('dataset.node')) === 'n0') break;
      await page.keyboard.press('Tab');
    }
    expect([...seen]).toEqual(expect.arrayContaining(['finding-search', 'finding-rule', 'picture-search', 'd0-n0']));
    // The focus can be seen.
    const stroke = (state: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('#d0-n0 rect${state}')).strokeWidth`);
    expect(await stroke('')).toBe('4px');
    for (const [key, id] of [
      ['ArrowRight', 'd0-n1'],
      ['ArrowRight', 'd0-n2'],
      ['ArrowRight', 'd0-n3'],
      ['ArrowDown', 'd0-n4'],
      ['ArrowLeft', 'd0-n2'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await active('id')).toBe(id);
    }
    await page.keyboard.press('Enter');
    expect(await active('id')).toBe('d0-row-n2');
    expect(await page.locator('#d0 .drawing').isVisible()).toBe(false);
    const button = page.locator('#d0 button[data-show=drawing]');
    await button.focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#d0 .drawing').isVisible()).toBe(true);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).toBe('');
    await page.close();
  });

  it.each([320, 390, 768, 1280])('is no wider than a window of %i', async (width) => {
    const page = await open(width);
    await page.evaluate(openAll);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.locator('#d0 .rows tr[data-node]').first().isVisible()).toBe(true);
    const isDrawn = await page.locator('#d0 svg').isVisible();
    expect(isDrawn).toBe(width > 720);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has text that stands out from what is behind it: %s', async (scheme) => {
    const page = await open(1280, scheme);
    const colors = await page.evaluate<[name: string, a: string, b: string][]>(`(() => {
      const style = getComputedStyle(document.documentElement);
      const of = (name) => style.getPropertyValue('--' + name).trim();
      const pairs = [['text', 'back'], ['text', 'soft'], ['dim', 'back'], ['dim', 'soft'], ['link', 'back'], ['mark-text', 'mark']];
      for (const name of ['red', 'amber', 'blue', 'green', 'gray', 'violet']) {
        pairs.push([name, name + '-back'], [name, 'back'], ['text', name + '-back'], ['dim', name + '-back']);
      }
      return pairs.map(([a, b]) => [a + ' on ' + b, of(a), of(b)]);
    })()`);
    const low = colors
      .filter(([, a, b]) => !(contrast(a, b) >= 4.5))
      .map(([name, a, b]) => `${name}: ${contrast(a, b)}`);
    expect(low).toEqual([]);
    await page.close();
  });

  it('prints the findings, the drawings and the tables, and nothing that only works on a screen', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters, .views, nav').first().isVisible()).toBe(false);
    expect(await page.locator('#d0 svg').isVisible()).toBe(true);
    expect((await page.locator('#d0 table').boundingBox())?.width).toBeGreaterThan(300);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  });

  it('tells everything without a script, too', async () => {
    const bare = join(folder, 'bare.html');
    const text = html({ ...sampleReport, picture: samplePicture }, sampleOptions);
    writeFileSync(bare, text.replace(/<script>[^]*<\/script>/, ''));
    const page = await context.newPage();
    await page.goto(pathToFileURL(bare).href);
    expect(await page.locator('.finding:visible').count()).toBe(sampleFindings.length);
    expect(await page.locator('#d0 svg').isVisible()).toBe(true);
    expect(await page.locator('#d0 table').isVisible()).toBe(true);
    expect(await page.locator('.filters').first().isVisible()).toBe(false);
    await page.close();
  });

  it('has said nothing on the console in all this', () => {
    expect(complaints).toEqual([]);
  });
});

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
