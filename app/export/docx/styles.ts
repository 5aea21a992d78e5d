import { BorderStyle, type IStylesOptions } from 'docx';

const QUIET = '6B6560';
const LINE = 'BFB8AF';
const SANS = 'Arial';
const MONO = 'Courier New';

/** The styles of a document: whoever opens it can change each in one place. Sizes are half points, distances twips. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 23 },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    heading1: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 80 } } },
    heading3: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 80 } } },
    heading4: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
    heading5: { run: { size: 23, italics: true }, paragraph: { spacing: { before: 240 } } },
    heading6: { run: { size: 23, italics: true }, paragraph: { spacing: { before: 240 } } },
    caption: { run: { font: SANS, size: 18, italics: false, color: QUIET } },
  },
  paragraphStyles: [
    { id: 'Standfirst', name: 'Standfirst', basedOn: 'Normal', run: { size: 27 } },
    {
      id: 'Byline',
      name: 'Byline',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: QUIET },
    },
    {
      id: 'BlockQuote',
      name: 'Block Quote',
      basedOn: 'Normal',
      paragraph: { indent: { start: 480 } },
    },
    {
      id: 'PullQuote',
      name: 'Pull Quote',
      basedOn: 'Normal',
      run: { size: 30 },
      paragraph: { indent: { start: 720, end: 720 }, spacing: { before: 240, after: 240 } },
    },
    { id: 'CodeBlock', name: 'Code Block', basedOn: 'Normal', run: { font: MONO, size: 19 } },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: SANS, size: 17 },
      paragraph: { spacing: { after: 30, line: 240 } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true } },
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
    { id: 'Code', name: 'Code', run: { font: MONO } },
    { id: 'Label', name: 'Label', run: { color: QUIET } },
    { id: 'QuoteNumber', name: 'Quote Number', run: { font: SANS, superScript: true } },
  ],
};
