import { expect, it } from 'vitest';
import {
  blockQuote,
  BREAK,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  SECTION_BREAK,
  table,
  text,
  type Block,
  type Inline,
} from '../../../../app/article';
import {
  GOOGLE_DOCS,
  LIBRE_OFFICE,
  MAIL,
  PDF_LINES,
  WEB_PAGE,
  WORD,
} from '../../../support/office-html';
import { blocksOf } from './blocks';

const words = (value: string) => paragraph(text(value));
const item = (value: string) => listItem([text(value)]);
const link = (value: string): Inline => ({
  type: 'link',
  url: 'https://example.org/port',
  title: '',
  content: [text(value)],
});
const HARBOUR = crosshead(2, text('The harbour'));
const SHIPS = (marks: 'bold'[] = []): Block =>
  table([[text('Ship', ...marks)], [text('Crew', ...marks)]], [[text('Petrel')], [text('7')]]);

it('Microsoft Word', () => {
  const petrel = listItem([text('the '), text('Petrel', 'italic')]);
  expect(blocksOf(WORD)).toEqual([
    HARBOUR,
    paragraph(
      text('The '),
      text('north quay', 'bold'),
      text(' was closed at nine, '),
      text('said', 'italic'),
      text(' the '),
      link('port’s office'),
      text('.[1]'),
    ),
    list('bulleted', listItem([text('Two tugs')], list('bulleted', petrel)), item('A pilot boat')),
    { ...list('numbered', item('Third'), item('Fourth')), start: 3 },
    crosshead(4, text('What is left')),
    SHIPS(['bold']),
    figure({
      alt: 'The quay at dawn',
      caption: [text('The quay, before the gates were shut')],
      source: 'file:///C:/Temp/clip_image002.jpg',
    }),
    words('Done.'),
    words('[1] By telephone.'),
  ]);
});

it('Google Docs', () => {
  expect(blocksOf(GOOGLE_DOCS)).toEqual([
    HARBOUR,
    paragraph(
      text('The '),
      text('north quay', 'bold'),
      text(' '),
      text('shut', 'italic', 'strikethrough'),
      text('2', 'superscript'),
      text('  and '),
      link('the office'),
    ),
    list(
      'bulleted',
      listItem([text('Two tugs')], list('bulleted', item('the Petrel'))),
      item('A pilot boat'),
    ),
    list('check', { ...item('Call the pilot'), checked: true }),
    SHIPS(),
  ]);
});

it('LibreOffice Writer', () => {
  expect(blocksOf(LIBRE_OFFICE)).toEqual([
    HARBOUR,
    paragraph(
      text('The '),
      text('north quay', 'bold'),
      text(' '),
      text('was closed', 'italic'),
      text(' at '),
      text('nine', 'underline'),
      text('.'),
      BREAK,
      text('Nobody was hurt.'),
    ),
    list(
      'numbered',
      listItem([text('Two tugs')], list('bulleted', item('the Petrel'))),
      item('A pilot boat'),
    ),
    code('ship;crew\npetrel;7'),
  ]);
});

it('Outlook and Gmail', () => {
  expect(blocksOf(MAIL)).toEqual([
    words('Dear desk,'),
    paragraph(text('the quay is '), text('open', 'bold'), text(' again.')),
    words('On Friday Rina wrote:'),
    blockQuote(
      paragraph(text('Is the quay '), text('still', 'bold'), text(' shut?')),
      paragraph(text('Rina'), BREAK, text('Night desk')),
    ),
  ]);
});

it('a PDF reader', () => {
  const blocks = blocksOf(PDF_LINES);
  expect(blocks).toHaveLength(2);
  expect(blocks[1]).toEqual(
    words(
      'The Petrel stayed in the roads all night with seven people on board, who were brought ashore after the wind had gone down. They were well.',
    ),
  );
});

it('a web page', () => {
  expect(blocksOf(WEB_PAGE)).toEqual([
    crosshead(2, text('Quay reopens after the storm')),
    figure({
      alt: 'A quay at dawn',
      caption: [text('The north quay '), text('at dawn', 'italic'), text('.')],
      credit: 'Rina Kusuma/HP',
      source: 'https://example.org/quay.jpg',
    }),
    words('The north quay reopened on Saturday.'),
    paragraph(text('Ferries sail again, “as before”, said '), link('the port'), text('.')),
    crosshead(3, text('What changes')),
    blockQuote(words('We are glad.')),
    list('check', { ...item('Gates mended'), checked: true }, item('Lamps mended')),
    words('Crews'),
    table([[text('Ship')], [text('Crew')]], [[text('Petrel')], [text('7')]], [[], [text('8')]]),
    SECTION_BREAK,
    code('ship,crew\npetrel,7', 'csv'),
    words('More'),
    words('All rights reserved'),
  ]);
});
