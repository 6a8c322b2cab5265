import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { PRODUCTS } from './catalog.ts';

/**
 * Renders the drawings to the JPEG files that are kept beside them: portraits for the advisers, pictures for machines that
 * read the product data. To be run by hand after a drawing has changed: `node demo/render-pictures.ts`.
 */
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const name of ['anna', 'emre', 'samuel']) {
  const svg = readFileSync(new URL(`advisers/${name}.svg`, import.meta.url), 'utf8');
  await render(browser, svg, 640, 640, new URL(`advisers/${name}.jpg`, import.meta.url));
}
for (const { slug, drawing } of PRODUCTS) {
  const svg = `<svg class="inset" xmlns="http://www.w3.org/2000/svg" viewBox="${drawing.view}">${drawing.strokes}</svg>`;
  await render(browser, svg, 800, 600, new URL(`pictures/${slug}.jpg`, import.meta.url));
}
await browser.close();

async function render(from: Browser, svg: string, width: number, height: number, to: URL): Promise<void> {
  const page = await from.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>body{margin:0;background:#f0ede4;display:grid;place-items:center;height:100vh}svg{width:100%;height:100%}.inset{width:80%;height:80%}</style>${svg}`);
  writeFileSync(to, await page.screenshot({ type: 'jpeg', quality: 82 }));
  await page.close();
}
