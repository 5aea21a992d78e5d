import type { ExportFormat } from '../../../app/export';
import type { Judge } from '../verdict';
import { libreOffice } from './docx';
import { commonMark, gfm, readBack } from './markdown';
import { nu, nuOfFragments } from './nu';
import { lettersOnPaper, pdfFonts, pdfInfo, wordsOnPaper } from './pdf';
import { exiftool } from './pictures';
import { utf8, wordsInText } from './text';
import { exiftoolInPacks, unzip } from './textpack';
import { ninjsSchema, nitfSchema, wordsInNinjs, wordsInNinjsText, wordsInNitf } from './wire';
import { wordsInFragment, wordsInHtml } from './words';

/** Who judges a format; one that nobody judges does not compile. */
const JUDGES: Readonly<Record<ExportFormat, readonly Judge[]>> = {
  html: [nu, wordsInHtml, exiftool],
  md: [gfm, exiftool],
  docx: [libreOffice],
  pdf: [pdfInfo, wordsOnPaper, lettersOnPaper, pdfFonts],
  txt: [utf8, wordsInText],
  ninjs: [ninjsSchema, wordsInNinjs, wordsInNinjsText, exiftool],
  nitf: [nitfSchema, wordsInNitf, exiftool],
  textpack: [unzip, exiftoolInPacks],
};

/** Those of forms and flavours that are judged in another way than their format. */
const OF_FORMS: Readonly<Record<string, readonly Judge[]>> = {
  html: [nu, wordsInHtml],
  'html fragment': [nuOfFragments, wordsInFragment, exiftool],
  'md galley': [readBack, exiftool],
  'md commonmark': [commonMark, exiftool],
};

export function judgesOf(name: string, format: ExportFormat): readonly Judge[] {
  return OF_FORMS[name] ?? JUDGES[format];
}
