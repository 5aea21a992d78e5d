import { $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { vi } from 'vitest';
import { plainText } from '../../../app/article';
import type { Bridge, Events, FileState, OpenedArticle } from '../../../app/ipc/contract';
import type { Holder, Rescue } from '../../../app/ipc/records';
import { failure, success } from '../../../app/result';
import type { Story } from '../../../renderer/story/story';

export const ARTICLE = 'a.textbundle';

/** What main holds of one article, and answers as it does. */
export class DeskInMemory {
  text: string;
  readOnly: FileState['readOnly'] = null;
  holder: Holder | null = null;
  /** Words that could not be saved, kept apart. */
  rescue: Rescue | null = null;
  /** What a copy is called: as the story where its folder is gone. */
  copyName = 'a-2.textbundle';
  /** Texts that were kept as versions. */
  readonly versions: string[] = [];
  /** Requests of articles, with what was asked. */
  readonly asked: { readonly channel: string; readonly request: object }[] = [];
  /** Runs before main answers a channel. */
  readonly before = new Map<string, () => void>();
  readonly #known = new Map<string, string>();
  readonly #listeners = new Map<string, Set<(data: never) => void>>();

  constructor(text: string) {
    this.text = text;
  }

  readonly bridge = {
    call: async (channel: string, request: never) => {
      await Promise.resolve();
      this.asked.push({ channel, request });
      this.before.get(channel)?.();
      return (this.#answers[channel] as (request: never) => unknown)(request);
    },
    on: (event: string, listener: (data: never) => void) => {
      const listeners = this.#listeners.get(event) ?? new Set();
      this.#listeners.set(event, listeners.add(listener));
      return () => listeners.delete(listener);
    },
  } as unknown as Bridge;

  tell<Name extends keyof Events>(event: Name, data: Events[Name]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(data as never);
  }

  state(): FileState {
    const revision = `revision of ${this.text}`;
    this.#known.set(revision, this.text);
    return { text: this.text, revision, readOnly: this.readOnly };
  }

  open(): OpenedArticle {
    const { holder, rescue } = this;
    const state = this.state();
    if (!holder) return { ...state, article: ARTICLE, holder, rescue };
    const readOnly = failure('locked', ARTICLE).failure;
    return { ...state, article: ARTICLE, holder, rescue: null, readOnly };
  }

  readonly #answers: Readonly<Record<string, (request: never) => unknown>> = {
    'article.read': () => success(this.state()),
    'article.open': ({ takeOver }: { takeOver?: boolean }) => {
      if (takeOver) this.holder = null;
      return success(this.open());
    },
    'article.save': (request: { text: string; revision: string }) => this.#save(request),
    'article.save-copy': ({ text }: { text: string }) => {
      this.text = text;
      return success({ ...this.open(), article: this.copyName });
    },
    'article.close': () => null,
    'history.keep': ({ text }: { text: string }) => {
      this.versions.push(text);
      return success(null);
    },
  };

  #save({ text, revision }: { readonly text: string; readonly revision: string }) {
    const isKnown = text === this.text || revision === this.state().revision;
    if (this.holder || !isKnown) {
      const base = this.#known.get(revision) ?? this.rescue?.base ?? '';
      this.rescue = { text, base, time: 0 };
      return failure(this.holder ? 'locked' : 'changed-on-disk', ARTICLE);
    }
    this.text = text;
    this.rescue = null;
    return success({ revision: this.state().revision, savedAt: 0 });
  }
}

/** The window's own things that a story wants although nothing of it is on a screen. */
export function setUpWindow(desk: DeskInMemory): void {
  vi.stubGlobal('window', { galley: desk.bridge });
  vi.stubGlobal('document', { adoptedStyleSheets: [], activeElement: null });
  vi.stubGlobal(
    'CSSStyleSheet',
    vi.fn(function () {
      return { replaceSync: vi.fn() };
    }),
  );
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
}

/** The paragraphs of the story as they are on screen. */
export function words(story: Story): readonly string[] {
  return story.article().body.map((block) => ('content' in block ? plainText(block.content) : ''));
}

/** Types at the end of a paragraph of the story. */
export function typeBehind(story: Story, paragraph: number, text: string): void {
  story.editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(paragraph);
      if ($isElementNode(block)) block.append($createTextNode(text));
    },
    { discrete: true },
  );
}
