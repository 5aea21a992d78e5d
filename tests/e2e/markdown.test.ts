import {
  blockQuote,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  SECTION_BREAK,
  text,
  type Block,
  type Inline,
  type ListItem,
} from '../../app/article';
import { test } from './galley';

const item = (words: string): ListItem => listItem([text(words)]);
const said = (...content: Inline[]): Block => paragraph(text('He '), ...content, text(' said'));
const link = (words: string, url: string): Inline => ({
  type: 'link',
  url,
  title: '',
  content: [text(words)],
});

test.describe('typed at the start of a line', () => {
  const STARTS: readonly (readonly [string, Block])[] = [
    ['## Head', crosshead(2, text('Head'))],
    ['### Head', crosshead(3, text('Head'))],
    ['#### Head', crosshead(4, text('Head'))],
    ['# Head', paragraph(text('# Head'))],
    ['- One', list('bulleted', item('One'))],
    ['* One', list('bulleted', item('One'))],
    ['1. One', list('numbered', item('One'))],
    ['7. Seven', { ...list('numbered', item('Seven')), start: 7 }],
    ['[] One', list('check', item('One'))],
    ['[ ] One', list('check', item('One'))],
    ['[x] One', list('check', { ...item('One'), checked: true })],
    ['- [ ] One', list('check', item('One'))],
    ['- [] One', list('check', item('One'))],
    ['- [x] One', list('check', { ...item('One'), checked: true })],
    ['> Said', blockQuote(paragraph(text('Said')))],
    ['``` one', code('one')],
  ];

  for (const [typed, block] of STARTS) {
    test(typed, async ({ galley, file }) => {
      await galley.type(typed);
      await file.holds(block);
    });
  }

  test('three backticks and a language, then Enter', async ({ galley, file }) => {
    await galley.typeLines('```csv', 'adult,4');
    await file.holds(code('adult,4', 'csv'));
  });

  for (const sign of ['---', '***', '___']) {
    test(`${sign} and Enter`, async ({ galley, file }) => {
      await galley.typeLines('One', sign, 'Two');
      await file.holds(paragraph(text('One')), SECTION_BREAK, paragraph(text('Two')));
    });
  }

  test('in a story that has text already', async ({ galley, file }) => {
    await galley.typeLines('One', '- Two', 'Three', '', '## Four', '> Five', '', 'Six');
    await file.holds(
      paragraph(text('One')),
      list('bulleted', item('Two'), item('Three')),
      crosshead(2, text('Four')),
      blockQuote(paragraph(text('Five'))),
      paragraph(text('Six')),
    );
  });

  test('undo gives the typed characters back', async ({ galley, file }) => {
    await galley.type('## ');
    await galley.command('edit.undo');
    await galley.type('Head');
    await file.holds(paragraph(text('## Head')));
  });
});

test.describe('typed around words', () => {
  const MARKS: readonly (readonly [string, Inline])[] = [
    ['**so**', text('so', 'bold')],
    ['__so__', text('so', 'bold')],
    ['*so*', text('so', 'italic')],
    ['_so_', text('so', 'italic')],
    ['***so***', text('so', 'bold', 'italic')],
    ['~~so~~', text('so', 'strikethrough')],
    ['`so`', text('so', 'code')],
    ['[so](https://example.org/a)', link('so', 'https://example.org/a')],
  ];

  test('marks and links', async ({ galley, file }) => {
    for (const [typed, content] of MARKS) {
      await test.step(typed, async () => {
        await galley.type(`He ${typed} said`);
        await galley.command('story.save');
        await file.holds(said(content));
        await galley.press('ControlOrMeta+a', 'Backspace');
      });
    }
  });

  test('are the words themselves in a code block', async ({ galley, file }) => {
    await galley.command('block.code');
    await galley.type('## a **b** `c` [d](https://example.org)');
    await file.holds(code('## a **b** `c` [d](https://example.org)'));
  });

  test('make no blocks of a caption', async ({ galley, file }) => {
    await galley.addWaitingCaption();
    for (const start of ['## ', '- ', '> ', '1. ']) await galley.type(start);
    await galley.type('a **ferry** sails');
    const caption = [text('## - > 1. a '), text('ferry', 'bold'), text(' sails')];
    await file.holds(figure({ caption }));
    await galley.press('Enter');
    await galley.type('- One');
    await file.holds(figure({ caption }), list('bulleted', item('One')));
  });
});

test.describe('pasted', () => {
  const MARKDOWN = `## After the storm

The **ferry** [sails](https://example.org/ferry) ~~tomorrow~~ today.

- One
- Two
  1. Below

> Said

\`\`\`csv
adult,4
\`\`\`

---

Last.`;

  const BLOCKS: readonly Block[] = [
    crosshead(2, text('After the storm')),
    paragraph(
      text('The '),
      text('ferry', 'bold'),
      text(' '),
      link('sails', 'https://example.org/ferry'),
      text(' '),
      text('tomorrow', 'strikethrough'),
      text(' today.'),
    ),
    list('bulleted', item('One'), listItem([text('Two')], list('numbered', item('Below')))),
    blockQuote(paragraph(text('Said'))),
    code('adult,4', 'csv'),
    SECTION_BREAK,
    paragraph(text('Last.')),
  ];

  test('into an empty story', async ({ galley, file }) => {
    await galley.edit(file, () => galley.paste(MARKDOWN), ...BLOCKS);
    await galley.type(' Now');
    await file.holds(...BLOCKS.slice(0, -1), paragraph(text('Last. Now')));
  });

  test('between two paragraphs', async ({ galley, file }) => {
    await galley.typeLines('Before', '', 'After');
    await galley.press('ArrowUp');
    const [before, after] = [paragraph(text('Before')), paragraph(text('After'))];
    await galley.edit(file, () => galley.paste(MARKDOWN), before, ...BLOCKS, after);
  });

  test('a few words go into the line', async ({ galley, file }) => {
    await galley.type('He  said');
    await galley.caretAfter('He ');
    const words = () => galley.paste('**so** and [so](https://example.org/a)');
    const content = [text('so', 'bold'), text(' and '), link('so', 'https://example.org/a')];
    await galley.edit(file, words, said(...content));
  });

  test('as plain text stays what it is', async ({ galley, file }) => {
    await galley.copy('## **b** `c`');
    await galley.press('ControlOrMeta+Shift+v');
    await file.holds(paragraph(text('## **b** `c`')));
  });

  test('into a code block stays what it is', async ({ galley, file }) => {
    await galley.type('x');
    await galley.command('block.code');
    await galley.paste(MARKDOWN);
    await file.holds(code(`x${MARKDOWN}`));
    await galley.press('ControlOrMeta+a');
    await galley.paste(MARKDOWN);
    await file.holds(code(MARKDOWN));
  });
});
