import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page by WCAG 2.2 AA. */
export const violations = (page: Page): Promise<readonly string[]> => found(page, AA);

/** What it finds of colors: another theme changes nothing else. */
export const violationsOfColor = (page: Page): Promise<readonly string[]> => found(page, COLOR);

async function found(page: Page, runOnly: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const all = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) => violations)`,
  )) as readonly Violation[];
  return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
