import type { Page } from '@playwright/test';

/** What the preload gives to the page, as somebody who knows no types would use it. */
export interface AnyBridge {
  readonly call: (...said: readonly unknown[]) => Promise<unknown>;
}

/** Says something to the main process from the page: the answer, or the words of the error. */
export function say(page: Page, ...said: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    (words) =>
      (globalThis as unknown as { readonly galley: AnyBridge }).galley.call(...words).catch(String),
    said,
  );
}
