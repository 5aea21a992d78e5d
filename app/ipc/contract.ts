import { bundleName } from './bundle-name';
import { z } from './schema';
import type { CommandId } from '../commands/commands';
import { EXPORT_FORMATS } from '../export/formats';
import type { Photo } from '../pictures';
import type { RealPerson } from '../protected';
import type { Failure, Result } from '../result';
import {
  batchWanted,
  exportAsked,
  filingWanted,
  OWN_PAGE_FILES,
  type BatchProgress,
  type BatchReport,
  type Exported,
} from './filing';
import {
  missingPictures,
  picturePath,
  type FolderFinds,
  type PictureCandidate,
  type PictureReport,
  type PictureUse,
} from './pictures';
import type { CopyProgress, RecordingState } from './recordings';
import type { ArticlePage, Holder, LibraryFacets, Rescue, Traces, Version } from './records';
import { settingsPatch, type Settings } from './settings';
import {
  correctionWanted,
  quotesWanted,
  sourcesWanted,
  type KnownSources,
  type SourcesChanged,
  type ToldQuotes,
} from './sources';
import { profilesChange, snippetsChange, type UserProfiles, type UserSnippets } from './user-files';

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

  /** Articles of the library that fit, best or newest first, a page at a time. */
  'library.query': request<Result<ArticlePage>>()(
    z.strictObject({
      /** Words to find anywhere in the articles, or empty for all. The last word may be unfinished. */
      text: z.string().check(z.maxLength(1000)),
      filter: z.strictObject({
        status: z.nullable(filterValue()),
        tag: z.nullable(filterValue()),
        language: z.nullable(filterValue()),
        /** Somebody quoted or a byline, by name. */
        person: z.nullable(filterValue()),
        archived: z.boolean(),
      }),
      /** `match` needs words; without any it is `changed`. */
      sort: z.enum(['match', 'changed', 'headline', 'slug', 'status', 'words']),
      offset: z.int().check(z.minimum(0)),
      limit: z.int().check(z.minimum(1), z.maximum(500)),
    }),
  ),
  /** What the library can be filtered by. */
  'library.facets': request<Result<LibraryFacets>>()(z.strictObject({})),
  /** Throws the index away and makes it anew; `library.indexing` tells how far it is. */
  'library.reindex': request<Result<null>>()(z.strictObject({})),

  /** Who is named in the library's articles. */
  'sources.find': request<Result<KnownSources>>()(sourcesWanted),
  /** All that somebody said, over the library; the newest articles first. */
  'sources.quotes': request<Result<ToldQuotes>>()(quotesWanted),
  /**
   * Puts somebody's name and records right in every article that names them, or makes several people one. Articles
   * that can't be written now are left alone. `sources.changing` tells how far it is.
   */
  'sources.change': request<Result<SourcesChanged>>()(correctionWanted),
  /** Ends what `sources.change` does after the articles it is at. */
  'sources.stop': request<null>()(z.strictObject({})),

  /** Asks the user for a folder. */
  'library.choose': request<Result<LibraryState>>()(z.strictObject({})),

  /** A new article: empty, as a profile begins it, or read from wire copy. */
  'article.create': request<Result<OpenedArticle>>()(
    z.strictObject({
      language: z.string().check(z.maxLength(35)),
      wireCopy: z.nullable(z.string().check(z.maxLength(20_000_000))),
      /** Id of the profile that the article is of, and whose template it begins with. */
      profile: z.optional(z.string().check(z.maxLength(500))),
    }),
  ),
  /** Makes an article of a file of another program: of one that was offered, or else the user is asked for it. */
  'article.import': request<Result<OpenedArticle>>()(
    z.strictObject({ file: z.optional(z.string().check(z.maxLength(100))) }),
  ),
  /** Copies the sample story into the library. */
  'article.sample': request<Result<OpenedArticle>>()(z.strictObject({})),
  /**
   * Reads an article and takes its lock, so that it can be written. Held by somebody else it opens read-only, unless
   * it is taken over on purpose.
   */
  'article.open': request<Result<OpenedArticle>>()(
    z.strictObject({ article: bundleName(), takeOver: z.optional(z.boolean()) }),
  ),
  /** The window shows the article no more: its lock goes and it is not watched any longer. */
  'article.close': request<null>()(z.strictObject({ article: bundleName() })),
  /** The file as it stands, for who has the article open. */
  'article.read': request<Result<FileState>>()(z.strictObject({ article: bundleName() })),
  /** Writes `text.md` if the file is still the one whose `revision` the window read. */
  'article.save': request<Result<Saved>>()(
    z.strictObject({
      article: bundleName(),
      text: z.string(),
      revision: z.string().check(z.maxLength(200)),
    }),
  ),

  /** Changes the slug of an article that is not open, and the folder's name with it. Returns the new name. */
  'article.rename': request<Result<{ readonly article: string }>>()(
    z.strictObject({ article: bundleName(), slug: z.string().check(z.maxLength(200)) }),
  ),
  /** Makes a copy with an id of its own. Returns the copy's name. */
  'article.duplicate': request<Result<{ readonly article: string }>>()(
    z.strictObject({ article: bundleName() }),
  ),
  /** Puts an article that is not open into the archive, or back. Returns its name there. */
  'article.archive': request<Result<{ readonly article: string }>>()(
    z.strictObject({ article: bundleName(), archived: z.boolean() }),
  ),
  /** Moves an article that is not open to the system's trash. */
  'article.trash': request<Result<null>>()(z.strictObject({ article: bundleName() })),

  /** The versions of an article, newest first. */
  'history.list': request<Result<readonly Version[]>>()(z.strictObject({ article: bundleName() })),
  /** The text of one version. */
  'history.read': request<Result<{ readonly text: string }>>()(
    z.strictObject({ article: bundleName(), version: z.string().check(z.maxLength(100)) }),
  ),
  /** Keeps a text as a version before something is done to it. */
  'history.keep': request<Result<null>>()(
    z.strictObject({
      article: bundleName(),
      text: z.string(),
      reason: z.enum(['restore', 'merge', 'take-over']),
    }),
  ),

  /** Whether the system has a key store, without which no source can be protected. */
  'protected.available': request<boolean>()(z.strictObject({})),
  /** Whether this machine knows who a protected source is. */
  'protected.has': request<Result<boolean>>()(z.strictObject({ key: vaultKey() })),
  /** Who it is: asked for when the user wants to see it, and for no other reason. */
  'protected.read': request<Result<RealPerson>>()(z.strictObject({ key: vaultKey() })),
  /** Puts somebody into the vault, or changes what is there. Returns the key. */
  'protected.write': request<Result<{ readonly key: string }>>()(
    z.strictObject({
      key: z.nullable(vaultKey()),
      name: personText(),
      contact: personText(),
      notes: personText(),
    }),
  ),
  /** Forgets who it is, for good. */
  'protected.remove': request<Result<null>>()(z.strictObject({ key: vaultKey() })),
  /** What stands beside the article's text and still says who somebody is. */
  'protected.traces': request<Result<Traces>>()(
    z.strictObject({ article: bundleName(), signs: personSigns() }),
  ),
  /**
   * Takes what the article does not say any more out of the index, and with `versions` also out of its earlier versions
   * and out of rescued words, whole texts at a time.
   */
  'protected.clean': request<Result<null>>()(
    z.strictObject({ article: bundleName(), signs: personSigns(), versions: z.boolean() }),
  ),

  /** Puts unsaved text that can't go into its own file any more into a copy of the article, pictures and all. */
  'article.save-copy': request<Result<OpenedArticle>>()(
    z.strictObject({ article: bundleName(), text: z.string() }),
  ),

  /** Asks the user for a picture and copies it into the article. */
  'picture.choose': request<Result<TakenPicture>>()(
    z.strictObject({ article: bundleName(), language: articleLanguage() }),
  ),
  /** Asks the user for any number of pictures, which may then be added. */
  'picture.choose-several': request<Result<readonly OfferedFile[]>>()(z.strictObject({})),
  /** Files of the user's, whose paths only the preload can give: see {@link Bridge.offer}. Null for one without. */
  'picture.offer': request<readonly (OfferedFile | null)[]>()(z.strictObject({})),
  /** Copies such a file into the article. */
  'picture.add-file': request<Result<TakenPicture>>()(
    z.strictObject({
      article: bundleName(),
      language: articleLanguage(),
      file: z.string().check(z.maxLength(100)),
    }),
  ),
  /** Copies a picture that is no file of the user's into the article; identical bytes are stored once. */
  'picture.add': request<Result<TakenPicture>>()(
    z.strictObject({
      article: bundleName(),
      language: articleLanguage(),
      name: z.string().check(z.maxLength(255)),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  /** What there is of a picture beside an article; null where there is no such file. */
  'picture.look': request<PictureLook | null>()(
    z.strictObject({ article: bundleName(), picture: picturePath() }),
  ),
  /** What there is to know of its file; null where there is none. Texts and lists that are too long are cut. */
  'picture.report': request<PictureReport | null>()(
    z.strictObject({
      article: bundleName(),
      picture: picturePath(),
      language: articleLanguage(),
    }),
  ),
  /** Other articles of the library with the same picture, archived ones last. */
  'picture.uses': request<Result<readonly PictureUse[]>>()(
    z.strictObject({ article: bundleName(), picture: picturePath() }),
  ),
  /** Shows a picture's file in the system's file manager. */
  'picture.reveal': request<Result<null>>()(
    z.strictObject({ article: bundleName(), picture: picturePath() }),
  ),
  /** For each picture that is not where it was, files by its name: beside the article, and in the rest of the library. */
  'picture.find-again': request<Result<readonly (readonly PictureCandidate[])[]>>()(
    z.strictObject({ article: bundleName(), pictures: missingPictures() }),
  ),
  /** Asks the user for a folder, and copies those of the pictures into the article that are found in it. */
  'picture.find-in-folder': request<Result<FolderFinds>>()(
    z.strictObject({ article: bundleName(), pictures: missingPictures() }),
  ),
  /** Copies a picture that lies beside one article into another; identical bytes are stored once. */
  'picture.copy': request<Result<AddedPicture>>()(
    z.strictObject({
      from: bundleName(),
      picture: picturePath(),
      article: bundleName(),
    }),
  ),

  /** Asks the user for the recording of a quote and grants it; gives it as it is to stand in the record. */
  'recording.choose': request<Result<{ readonly recording: string }>>()(
    z.strictObject({ article: bundleName() }),
  ),
  /** Where a recording lies that is in this article, for a quote that is copied out of it: grants it. */
  'recording.link': request<Result<{ readonly recording: string }>>()(namedRecording()),
  'recording.state': request<RecordingState>()(namedRecording()),
  /** Copies a recording that can be played into the article; `recording.copying` tells how far it is. */
  'recording.copy': request<Result<{ readonly recording: string }>>()(namedRecording()),
  /** Ends such a copy: what was copied of it goes. */
  'recording.stop-copy': request<null>()(namedRecording()),

  /** The user's profiles, or the built-in ones while there are none. */
  'profiles.read': request<UserProfiles>()(z.strictObject({})),
  /** Changes some of the profiles. A file that can't be understood is not written over. */
  /** Asks the user for the folder that a profile's packages are to go into. */
  'profiles.choose-folder': request<Result<{ readonly folder: string }>>()(z.strictObject({})),
  'profiles.write': request<Result<null>>()(profilesChange),
  /** The user's snippets. */
  'snippets.read': request<UserSnippets>()(z.strictObject({})),
  'snippets.write': request<Result<null>>()(snippetsChange),

  /** Asks the user where to, and writes the article as saved. Words off the record have to be left out knowingly. */
  'export.run': request<Result<Exported>>()(
    z.strictObject({
      article: bundleName(),
      to: z.enum(EXPORT_FORMATS),
      ...exportAsked,
    }),
  ),
  /**
   * Asks the user for a folder, and writes several stories in several formats into it, as saved. Answers at the end, or
   * when it was stopped; one waits for another that is at work. `export.progress` tells how far it is.
   */
  'export.batch': request<Result<BatchReport>>()(batchWanted),
  /** What a stop, a crash or a quit left of the last batch; null where nothing is left, or one is at work. */
  'export.unfinished': request<{ readonly remaining: number; readonly folder: string } | null>()(
    z.strictObject({}),
  ),
  /** Goes on with it; the report is of what was left. `not-found` where nothing is left. */
  'export.resume': request<Result<BatchReport>>()(z.strictObject({})),
  /** Forgets it. What was written stays. */
  'export.drop': request<null>()(z.strictObject({})),
  /**
   * Hands a story over, as saved: writes it as the `filing` rule of its profile says, in a folder of its own. Asks the
   * user where to if the rule does not say, or names a folder that the user never chose. `unsupported` with the detail `blocked` while something is found that the
   * profile lets no story be filed with, and with `no-formats` where the rule names no format that is known. The story's
   * own status is left as it is, since who has the story open writes it: set `filed` when all outcomes are well.
   */
  'story.file': request<Result<BatchReport>>()(filingWanted),
  /**
   * Ends what `export.run`, `export.batch`, `export.resume` and `story.file` do in this window; of the file that they are
   * at nothing is written.
   */
  'export.stop': request<null>()(z.strictObject({})),
  /** Asks the user where to, and writes what the desk needs to check the quotes, as saved. */
  'export.fact-check': request<Result<{ readonly path: string }>>()(
    z.strictObject({ article: bundleName(), to: z.enum(['html', 'docx', 'csv']) }),
  ),
  /**
   * Asks the user for a file of their own that all web pages are made with from now on, and remembers where it is. A
   * template that can't be understood is `damaged`, with its line, and not taken.
   */
  'own-page.choose': request<Result<Settings>>()(z.strictObject({ file: ownPageFile() })),
  /** Pages are made with ours again. */
  'own-page.clear': request<Settings>()(z.strictObject({ file: ownPageFile() })),
  /** Shows a file that was exported in this session in the system's file manager, and no other. */
  'export.reveal': request<Result<null>>()(
    z.strictObject({ path: z.string().check(z.maxLength(40_000)) }),
  ),
  /** Shows the article's folder in the system's file manager. */
  'article.reveal': request<Result<null>>()(z.strictObject({ article: bundleName() })),
  /**
   * Opens a web or mail address in the system's own program: right after a click or a key of the user's, and else the user
   * is asked. `cancelled` where the answer is no.
   */
  'link.open': request<Result<null>>()(
    z.strictObject({ url: z.string().check(z.maxLength(10_000)) }),
  ),
  /** An error in the page that nobody expected, for the log: which keeps no word of it that may be of a story. */
  'fault.note': request<null>()(
    z.strictObject({
      name: z.string().check(z.maxLength(100)),
      message: z.string().check(z.maxLength(1000)),
      stack: z.string().check(z.maxLength(20_000)),
    }),
  ),
  /** A report of a problem, to be read by the user: it holds no word of a story, no name and no path. */
  'problem.read': request<{ readonly text: string }>()(z.strictObject({})),
  /** Asks the user where to, and writes the report that the window read last. `not-found` when it read none. */
  'problem.save': request<Result<{ readonly path: string }>>()(z.strictObject({})),
  /** Writes the settings that could not be written before. */
  'settings.retry': request<Result<null>>()(z.strictObject({})),
  /** Shows the folder with the settings in the system's file manager. */
  'settings.reveal': request<Result<null>>()(z.strictObject({})),
  /** Closes all windows, each as if the user had closed it, and ends. */
  'app.quit': request<null>()(z.strictObject({})),
  /** The page has heard that it is to close, and saves: it may take its time. */
  'window.wait': request<null>()(z.strictObject({})),
  /** The window may go: nothing is unsaved, or the user is asked whether it may go all the same. */
  'window.close': request<null>()(z.strictObject({ saved: z.boolean() })),
  /** Pastes what is on the clipboard, without its looks, where the keyboard is: a page may not read the clipboard. */
  'window.paste-plain': request<null>()(z.strictObject({})),
  /** Puts words on the clipboard, as plain text and as HTML, if there is any: a page may not write to it. */
  'clipboard.write': request<null>()(
    z.strictObject({ text: z.string(), html: z.nullable(z.string()) }),
  ),
  /** Fills the screen with the window, or gives it back its frame. */
  'window.full-screen': request<null>()(z.strictObject({})),
  /** Opens another window, with an article in it or none. */
  'window.open': request<null>()(z.strictObject({ article: z.nullable(bundleName()) })),
  /** What stands in the window's tabs by now: the next session begins with it. */
  'window.tabs': request<null>()(
    z.strictObject({
      tabs: z
        .array(z.strictObject({ article: bundleName(), title: z.string().check(z.maxLength(500)) }))
        .check(z.maxLength(200)),
      front: z.nullable(bundleName()),
    }),
  ),
};

/** What main tells the window unasked. */
export interface Events {
  /** A menu item was chosen. */
  readonly 'command.run': { readonly command: CommandId };
  /** The user wants to close the window: save, then ask for `window.close`. */
  readonly 'window.closing': null;
  /** Another window changed the settings. */
  readonly 'settings.changed': { readonly settings: Settings };
  /** The user's profiles, or snippets, are others now. */
  'profiles.changed': UserProfiles;
  'snippets.changed': UserSnippets;
  /** Settings can't be kept any more, or, with null, they can again. */
  readonly 'settings.trouble': { readonly failure: Failure | null };
  /** Another version of Galley was started while this one is open; empty when it does not say which. */
  readonly 'app.other-version': { readonly own: string; readonly other: string };
  /** Articles were added, changed or removed, by Galley or by others; what is shown of them is to be asked for again. */
  readonly 'library.changed': null;
  /** The index is being made: so many articles are in it. Null when it is done. */
  readonly 'library.indexing': { readonly done: number; readonly total: number } | null;
  readonly 'recording.copying': CopyProgress;
  /** What photos say of themselves can't be read on this machine. Told once. */
  readonly 'picture.unread': null;
  /** So many pictures of an export are made. Null when it is done. */
  readonly 'export.pictures': { readonly done: number; readonly total: number } | null;
  /** A batch, or a story that is filed, is so far. Null when it is done, or was stopped. */
  readonly 'export.progress': BatchProgress | null;
  /** A correction over the library is so far. Null when it is done. */
  readonly 'sources.changing': { readonly done: number; readonly total: number } | null;
  /** Somebody else changed the file of an open article, or Galley itself did, or it is not there any more. */
  readonly 'article.changed': {
    readonly article: string;
    readonly isGone: boolean;
    readonly isOurs?: boolean;
  };
  /** Somebody else took the article over: it can only be read here from now on. */
  readonly 'article.taken': { readonly article: string; readonly holder: Holder };
  /** Whoever held the article let go of it: it can be opened for writing. */
  readonly 'article.freed': { readonly article: string };
  /** The user asked for an article from outside of the window: it is to be opened, in front. */
  readonly 'article.show': { readonly article: string };
  /** What the user asked for from outside of the window can't be opened. */
  readonly 'article.show-failed': { readonly failure: Failure };
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
  /**
   * Offers files that the user dropped, pasted or chose, so that they can be added by their paths, which the page never
   * learns nor says. In the order given, with null for what is no file on this machine.
   */
  readonly offer: (files: readonly object[]) => Promise<Reply<'picture.offer'>>;
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
  /** What stood in this window's tabs; those whose article is gone are left out. */
  readonly tabs: readonly Tab[];
  /** The article of the front tab, already read. */
  readonly open: Result<OpenedArticle> | null;
  /** The settings file was damaged: where it was set aside to. */
  readonly settingsSetAside: string | null;
  /** Why settings can't be kept, or null. */
  readonly settingsTrouble: Failure | null;
}

/** An article in a tab, by what was last known of it. */
export interface Tab {
  readonly article: string;
  readonly title: string;
}

export interface LibraryState {
  readonly folder: string;
  /** Why the folder cannot be used, or null. */
  readonly problem: Failure | null;
}

export interface OpenedArticle extends FileState {
  readonly article: string;
  /** Who else has it open; `readOnly` is then `locked`. */
  readonly holder: Holder | null;
  /** Words that could not be saved at an earlier time, kept apart. */
  readonly rescue: Rescue | null;
}

/** An article's file as it was read. */
export interface FileState {
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

/** A file of the user's that the page may add, by an id of this session. */
export interface OfferedFile {
  readonly id: string;
  readonly name: string;
}

export interface PictureLook {
  /** Pixels, as it is seen; null of a file that is no picture, or of an unknown kind. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A picture that came from outside, with what it says of itself. */
export interface TakenPicture extends AddedPicture {
  readonly photo: Photo;
}

/** The article's own: a BCP 47 tag, or whatever somebody wrote where one belongs. */
function articleLanguage() {
  return z.string().check(z.maxLength(100));
}

/** A recording as a quote's record names it; a story's file may say anything there. */
function namedRecording() {
  return z.strictObject({ article: bundleName(), recording: z.string() });
}

/** It stands in articles, which may come from anybody. */
function vaultKey() {
  return z.string().check(z.minLength(1), z.maxLength(500));
}

function ownPageFile() {
  return z.enum(OWN_PAGE_FILES);
}

function personText() {
  return z.string().check(z.maxLength(100_000));
}

function personSigns() {
  const texts = z.readonly(z.array(personText()).check(z.maxLength(20)));
  return z.strictObject({ words: texts, pieces: texts });
}

function filterValue() {
  return z.string().check(z.maxLength(500));
}

/** Pairs a schema of the request with the type of its reply, which exists only for the compiler. */
function request<ReplyType>() {
  return <Schema extends z.ZodMiniType>(schema: Schema) => ({
    schema,
    reply: undefined as ReplyType | undefined,
  });
}
