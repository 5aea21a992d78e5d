import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';

const QUIET = '6B6560';
const LINE = 'BFB8AF';
const SANS = 'Arial';
const MONO = 'Courier New';
const SMALL = { font: SANS, size: 18, color: QUIET } as const;
const CLOSE = { spacing: { after: 60 } } as const;
const LISTED = { spacing: { after: 60 } } as const;
/** In the list of styles that Word offers, and followed by plain words. */
const AS_USUAL = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;

/** The styles of a document: whoever opens it can change each in one place. Sizes are half points, distances twips. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 23 },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    heading1: {
      run: { size: 40, bold: true },
      paragraph: { keepNext: true, spacing: { after: 160 } },
    },
    heading2: {
      run: { size: 28, bold: true },
      paragraph: { keepNext: true, spacing: { before: 320, after: 80 } },
    },
    heading3: {
      run: { size: 25, bold: true },
      paragraph: { keepNext: true, spacing: { before: 280, after: 80 } },
    },
    heading4: {
      run: { size: 23, bold: true },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    heading5: {
      run: { size: 23, italics: true },
      paragraph: { keepNext: true, spacing: { before: 240 } },
    },
    heading6: {
      run: { size: 23, italics: true },
      paragraph: { keepNext: true, spacing: { before: 240 } },
    },
    title: {
      run: { size: 44, bold: true, boldComplexScript: true },
      paragraph: { spacing: { after: 160, line: 252 } },
    },
    caption: {
      run: { font: SANS, size: 18, bold: false, italics: false, color: QUIET },
      paragraph: { spacing: { after: 280, line: 252 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      ...AS_USUAL,
      run: { size: 27, color: QUIET },
      paragraph: { spacing: { after: 200, line: 288 } },
    },
    { id: 'Byline', name: 'Byline', ...AS_USUAL, run: SMALL, paragraph: CLOSE },
    { id: 'Dateline', name: 'Dateline', ...AS_USUAL, run: SMALL, paragraph: CLOSE },
    {
      id: 'Quote',
      name: 'Quote',
      ...AS_USUAL,
      paragraph: { indent: { start: 480, end: 240 } },
    },
    {
      id: 'IntenseQuote',
      name: 'Intense Quote',
      ...AS_USUAL,
      run: { size: 30 },
      paragraph: {
        indent: { start: 720, end: 720 },
        spacing: { before: 280, after: 280, line: 300 },
      },
    },
    { id: 'ListBullet', name: 'List Bullet', ...AS_USUAL, paragraph: LISTED },
    { id: 'ListNumber', name: 'List Number', ...AS_USUAL, paragraph: LISTED },
    {
      id: 'SectionBreak',
      name: 'Section Break',
      ...AS_USUAL,
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 280 } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      ...AS_USUAL,
      run: { ...SMALL, italics: true },
      paragraph: { spacing: { before: 200, after: 100, line: 240 } },
    },
    {
      id: 'CodeBlock',
      name: 'Code Block',
      ...AS_USUAL,
      run: { font: MONO, size: 19, noProof: true },
      paragraph: { spacing: { before: 120, after: 160, line: 264 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: SANS, size: 17 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      run: { bold: true, boldComplexScript: true },
    },
    {
      id: 'DeskOnly',
      name: 'Desk Only',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, bold: true, color: 'C2410C' },
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: LINE } },
      },
    },
  ],
  characterStyles: [
    { id: 'Code', name: 'Code', run: { font: MONO, noProof: true } },
    { id: 'Credit', name: 'Credit', run: { color: QUIET } },
    { id: 'Label', name: 'Label', run: { color: QUIET } },
    { id: 'QuoteNumber', name: 'Quote Number', run: { font: SANS, superScript: true } },
  ],
};
