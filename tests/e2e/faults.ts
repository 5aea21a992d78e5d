import type { BrowserContext } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

/** What a page may ask for; anything else would be a request to a network. */
const OURS = /^(galley|blob|data|devtools):/;

/** A picture that is gone, or can't be shown, is a state of a story; Chromium says it on the console all the same. */
const PICTURES = 'galley://picture/';

/**
 * What went wrong unseen: errors in the page, errors on its console, requests that leave the machine, and what the
 * main process wrote into its log. No test may cause any.
 */
export class Faults {
  readonly #found: string[] = [];
  readonly #log: string;
  /** So much of the log was told. */
  #logTold = 0;

  constructor(log: string) {
    this.#log = log;
  }

  watch(context: BrowserContext): void {
    context.on('weberror', (error) => {
      this.#found.push(`In the page: ${error.error().stack ?? error.error().message}`);
    });
    context.on('console', (message) => {
      if (message.type() !== 'error' || message.location().url.startsWith(PICTURES)) return;
      this.#found.push(`On the console: ${message.text()}`);
    });
    context.on('request', (request) => {
      if (!OURS.test(request.url())) this.#found.push(`A request to ${request.url()}`);
    });
  }

  /** All so far; they are not told again. */
  take(): readonly string[] {
    const log = existsSync(this.#log) ? readFileSync(this.#log, 'utf8') : '';
    const untold = log.slice(this.#logTold);
    this.#logTold = log.length;
    return [...this.#found.splice(0), ...untold.split('\n').filter((line) => line !== '')];
  }
}
