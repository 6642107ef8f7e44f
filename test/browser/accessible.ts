import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export type Look = (page: Page) => Promise<void>;

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  );
  expect([page.url(), found]).toEqual([page.url(), []]);
}
