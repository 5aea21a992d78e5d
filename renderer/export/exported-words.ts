import i18next from 'i18next';
import { isMoment } from '../../app/article';
import type { Embargo, ExportedPictures } from '../../app/export';
import type { Exported } from '../../app/ipc/filing';
import { fileNameOf } from '../../app/pictures';
import type { Words } from '../notices/notice';

/** What is to be minded of a file before it is passed on; empty where there is nothing. */
export function exportedWords({ embargo, pictures }: Exported): readonly Words[] {
  return [...(embargo ? [embargoWords(embargo)] : []), ...pictureWords(pictures)];
}

function embargoWords({ until }: Embargo): Words {
  if (until === '') return { key: 'notice.embargo.open' };
  return { key: 'notice.embargo', values: { until: momentText(until, i18next.language) } };
}

/** How many pictures are named before it is enough. */
const MOST_NAMED = 3;

function pictureWords({ notShown, wordless }: ExportedPictures): readonly Words[] {
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
