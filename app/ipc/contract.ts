import { z } from './schema';
import type { CommandId } from '../commands/commands';
import type { Failure, Result } from '../result';
import { settingsPatch, type Settings } from './settings';

/**
 * All that the window and the main process say to each other. Nothing else declares a channel: main registers a
 * handler for each of `requests`, the preload passes them through, and the renderer calls them by name.
 *
 * The window is the less trusted side, so what it asks is validated here; what main answers is only typed.
 */
export const requests = {
  /** All that the first screen needs, in one answer. */
  'session.start': request<SessionStart>()(z.strictObject({})),
  'settings.change': request<Settings>()(settingsPatch),

  'library.list': request<Result<readonly ArticleSummary[]>>()(z.strictObject({})),
  /** Asks the user for a folder. */
  'library.choose': request<Result<LibraryState>>()(z.strictObject({})),

  /** A new article: empty, or read from wire copy. */
  'article.create': request<Result<OpenedArticle>>()(
    z.strictObject({
      language: z.string().check(z.maxLength(35)),
      wireCopy: z.nullable(z.string().check(z.maxLength(20_000_000))),
    }),
  ),
  /** Asks the user for a file of wire copy or Markdown and makes an article of it. */
  'article.import': request<Result<OpenedArticle>>()(z.strictObject({})),
  /** Copies the sample story into the library. */
  'article.sample': request<Result<OpenedArticle>>()(z.strictObject({})),
  'article.open': request<Result<OpenedArticle>>()(z.strictObject({ article: bundleName() })),
  /** Writes `text.md` if the file is still the one whose `revision` the window read. */
  'article.save': request<Result<Saved>>()(
    z.strictObject({
      article: bundleName(),
      text: z.string(),
      revision: z.string().check(z.maxLength(200)),
    }),
  ),

  /** Puts unsaved text that can't go into its own file any more into a copy of the article, pictures and all. */
  'article.save-copy': request<Result<OpenedArticle>>()(
    z.strictObject({ article: bundleName(), text: z.string() }),
  ),

  /** Asks the user for a picture and copies it into the article. */
  'picture.choose': request<Result<AddedPicture>>()(z.strictObject({ article: bundleName() })),
  /** Copies a dropped or pasted picture into the article; identical bytes are stored once. */
  'picture.add': request<Result<AddedPicture>>()(
    z.strictObject({
      article: bundleName(),
      name: z.string().check(z.maxLength(255)),
      bytes: z.instanceof(Uint8Array),
    }),
  ),

  /** Asks the user where to, and writes the article as saved. */
  'export.run': request<Result<{ readonly path: string }>>()(
    z.strictObject({ article: bundleName(), to: z.enum(['html', 'md']) }),
  ),
  /** Shows the last export in the system's file manager. */
  'export.reveal': request<Result<null>>()(z.strictObject({})),
  /** Shows the article's folder in the system's file manager. */
  'article.reveal': request<Result<null>>()(z.strictObject({ article: bundleName() })),
  /** Opens a web or mail address in the system's own program, after the user's click. */
  'link.open': request<Result<null>>()(
    z.strictObject({ url: z.string().check(z.maxLength(10_000)) }),
  ),
  /** The page has heard that it is to close, and saves: it may take its time. */
  'window.wait': request<null>()(z.strictObject({})),
  /** The window may go: nothing is unsaved, or the user is asked whether it may go all the same. */
  'window.close': request<null>()(z.strictObject({ saved: z.boolean() })),
};

/** What main tells the window unasked. */
export interface Events {
  /** A menu item was chosen. */
  readonly 'command.run': { readonly command: CommandId };
  /** The user wants to close the window: save, then ask for `window.close`. */
  readonly 'window.closing': null;
  /** An article was added or changed on disk by Galley; the list is to be read again. */
  readonly 'library.changed': null;
}

export type Channel = keyof typeof requests;
export type Request<Name extends Channel> = z.infer<(typeof requests)[Name]['schema']>;
export type Reply<Name extends Channel> = Exclude<(typeof requests)[Name]['reply'], undefined>;
export type EventName = keyof Events;

/** What the preload puts on the window, and no more. */
export interface Bridge {
  readonly call: <Name extends Channel>(
    channel: Name,
    request: Request<Name>,
  ) => Promise<Reply<Name>>;
  /** Returns how to stop listening. */
  readonly on: <Name extends EventName>(
    event: Name,
    listener: (data: Events[Name]) => void,
  ) => () => void;
}

export interface SessionStart {
  readonly settings: Settings;
  /** BCP 47 tags the system prefers, first is best. */
  readonly systemLanguages: readonly string[];
  readonly library: LibraryState;
  /** The article that was open last, already read. */
  readonly open: Result<OpenedArticle> | null;
  /** The settings file was damaged: where it was set aside to. */
  readonly settingsSetAside: string | null;
}

export interface LibraryState {
  readonly folder: string;
  /** Why the folder cannot be used, or null. */
  readonly problem: Failure | null;
}

export interface ArticleSummary {
  /** The bundle's name in the library: `kim-medals.textbundle`. */
  readonly article: string;
  readonly headline: string;
  readonly slug: string;
  readonly status: string;
  readonly language: string;
  readonly words: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** The file cannot be understood in full. */
  readonly damaged: boolean;
}

export interface OpenedArticle {
  readonly article: string;
  /** `text.md` as it stands, decoded from UTF-8. */
  readonly text: string;
  /** Names this state of the file; handed back on saving. */
  readonly revision: string;
  /** Why the article can be read but not written, or null. */
  readonly readOnly: Failure | null;
}

export interface Saved {
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface AddedPicture {
  /** Path below the bundle: `assets/ferry.jpg`. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

/** A folder directly below the library: no separators, no climbing. */
function bundleName() {
  return z
    .string()
    .check(z.maxLength(255), z.regex(/^(?!\.)[^/\\\0]+\.textbundle$/i, { error: 'bundle name' }));
}

/** Pairs a schema of the request with the type of its reply, which exists only for the compiler. */
function request<ReplyType>() {
  return <Schema extends z.ZodMiniType>(schema: Schema) => ({
    schema,
    reply: undefined as ReplyType | undefined,
  });
}
