import i18next from 'i18next';
import { isMoment } from '../../app/article';
import type { Embargo, ExportedPictures } from '../../app/export';
import type { Request } from '../../app/ipc/contract';
import { fileNameOf } from '../../app/pictures';
import { bridge } from '../bridge';
import type { Words } from '../notices/notice';
import { dismissAbout, put, tellFailure } from '../notices/notify';
import { askAboutOffRecord } from '../off-record/off-record-question';
import type { Story } from '../story/story';
import { askAboutTks } from '../tk/tk-question';
import { appStore } from './app-store';

type Wanted = Omit<Request<'export.run'>, 'article'>;

/**
 * Writes the open story out, as it stands on screen, and says where to; asks first where something is to come, and where
 * words were given off the record. The notes to the desk stay out of it unless they are asked for.
 */
export function exportStory(to: Wanted['to'], notes = false): void {
  const { story } = appStore.getState();
  if (!story) return;
  askAboutTks(story, 'tk.export', () =>
    askAboutOffRecord(story, (omitsOffRecord) => void write(story, { to, notes, omitsOffRecord })),
  );
}

async function write(story: Story, wanted: Wanted): Promise<void> {
  // What is exported is the file: a story that can't be saved would leave its last words out. It says so itself.
  if (!(await story.saveNow())) return;
  const written = await bridge.call('export.run', { article: story.name, ...wanted });
  if (!written.ok) {
    tellFailure('export', written.failure);
    return;
  }
  const { path, embargo, pictures } = written.value;
  tellExported(path, [...(embargo ? [embargoText(embargo)] : []), ...pictureTexts(pictures)]);
}

/**
 * Writes what the desk needs to check the quotes of the open story, and says where to. It is for who works on the story:
 * nothing in it is held back, and nothing asked.
 */
export async function exportFactCheck(to: Request<'export.fact-check'>['to']): Promise<void> {
  const { story } = appStore.getState();
  if (!story || !(await story.saveNow())) return;
  const written = await bridge.call('export.fact-check', { article: story.name, to });
  if (written.ok) tellExported(written.value.path);
  else tellFailure('export', written.failure);
}

function tellExported(path: string, more: readonly Words[] = []): void {
  dismissAbout('export');
  put({
    about: 'exported',
    failed: false,
    text: [{ key: 'notice.exported', values: { path } }, ...more],
    actions: [{ key: 'action.reveal', run: () => void revealExport() }],
    // What is to be minded is to be read, however long that takes.
    stays: more.length > 0,
  });
}

function embargoText({ until }: Embargo): Words {
  if (until === '') return { key: 'notice.embargo.open' };
  return { key: 'notice.embargo', values: { until: momentText(until, i18next.language) } };
}

/** How many pictures are named before it is enough. */
const MOST_NAMED = 3;

function pictureTexts({ notShown, wordless }: ExportedPictures): readonly Words[] {
  const texts: Words[] = [];
  if (notShown.length > 0) {
    texts.push({ key: 'notice.pictures-not-shown', values: { pictures: named(notShown) } });
  }
  if (wordless.length > 0) {
    texts.push({ key: 'notice.pictures-wordless', values: { pictures: named(wordless) } });
  }
  return texts;
}

function named(pictures: readonly string[]): string {
  const names = pictures.map(fileNameOf);
  const shown = names.slice(0, MOST_NAMED);
  const format = new Intl.ListFormat(i18next.language, { type: 'unit' });
  return format.format(names.length > shown.length ? [...shown, '…'] : shown);
}

/** On the clock of whoever reads it, with its zone. What is no moment is shown as it stands. */
function momentText(moment: string, language: string): string {
  if (!isMoment(moment)) return moment;
  const format = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  });
  return format.format(Date.parse(moment));
}

async function revealExport(): Promise<void> {
  const shown = await bridge.call('export.reveal', {});
  if (!shown.ok) tellFailure('reveal', shown.failure);
}

/** Shows an article in the system's file manager. */
export async function reveal(article: string): Promise<void> {
  const shown = await bridge.call('article.reveal', { article });
  if (!shown.ok) tellFailure('reveal', shown.failure);
}
