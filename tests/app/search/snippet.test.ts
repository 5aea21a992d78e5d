import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../../app/ipc/records';
import { readQuery } from '../../../app/search/query';
import { makeSnippet, markHits } from '../../../app/search/snippet';
import { textValue } from '../../support/arbitraries';

/** The snippet as a line, with its hits in brackets. */
function line(pieces: Snippet['pieces']): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

function snippet(text: string, query: string): string | undefined {
  const made = makeSnippet([['text', text]], readQuery(query));
  return made ? line(made.pieces) : undefined;
}

describe('marked hits', () => {
  it.each([
    ['Crème brûlée', 'creme', '[Crème] brûlée'],
    ['قررت الحُكُومَةُ أمس', 'الحكومة', 'قررت [الحُكُومَةُ] أمس'],
    ['قررت الحكومة أمس', 'الحُكومه', 'قررت [الحكومة] أمس'],
    ['国务院总理在北京主持', '北京', '国务院总理在[北京]主持'],
    ['Di São\n  Paulo', '"sao paulo"', 'Di [São Paulo]'],
    ['menyeberang', 'menye', '[menyeberang]'],
    ['nothing here', 'ferry', 'nothing here'],
  ])('%j for %s', (text, query, marked) => {
    expect(line(markHits(text, readQuery(query)))).toBe(marked);
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(textValue, textValue, (text, query) => {
        const pieces = markHits(text, readQuery(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('a snippet', () => {
  const filler = 'kata demi kata berlalu '.repeat(40);

  it('shows the words around the hit', () => {
    expect(snippet(`${filler}the ferry sails. ${filler}`, 'ferry')).toMatch(
      /^….*the \[ferry\] sails\. .*…$/,
    );
    expect(snippet(`${filler}the ferry sails. ${filler}`, 'ferry')!.length).toBeLessThan(230);
  });

  it('shows where most of the words stand together', () => {
    const text = `the ferry. ${filler} a bridge and a ferry. ${filler}`;
    expect(snippet(text, 'ferry bridge')).toContain('[bridge] and a [ferry]');
  });

  it('finds what is written in another way than it was typed', () => {
    expect(snippet(`${filler} Éléonore ${filler}`, 'eleonore')).toContain('[Éléonore]');
    expect(snippet(`unferry ${filler} Férry ${filler}`, '"ferry"')).toContain('[Férry]');
  });

  it('cuts no character in two', () => {
    expect(snippet(`${'😀'.repeat(300)} ferry ${'😀'.repeat(300)}`, 'ferry')!.isWellFormed()).toBe(
      true,
    );
  });

  it('says where the words stand, the text before all else', () => {
    const passages = [
      ['text', 'a bridge'],
      ['caption', 'a ferry at the bridge'],
      ['tags', 'ferry'],
    ] as const;
    expect(makeSnippet(passages, readQuery('bridge'))?.place).toBe('text');
    expect(makeSnippet(passages, readQuery('ferry'))?.place).toBe('caption');
    expect(makeSnippet(passages, readQuery('ferry bridge'))?.place).toBe('caption');
    expect(makeSnippet(passages, readQuery('harbour'))).toBeNull();
  });

  it('is made of whatever stands in a file', () => {
    fc.assert(
      fc.property(textValue, textValue, (text, query) => {
        const made = makeSnippet([['text', text]], readQuery(query));
        if (made) expect(made.pieces.some(({ hit }) => hit)).toBe(true);
      }),
    );
  });
});
