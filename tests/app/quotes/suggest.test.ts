import { describe, expect, it } from 'vitest';
import { suggestQuotes, type Suggestion } from '../../../app/quotes';

/** Words, source and cue of what is suggested. */
function suggested(text: string, language: string): readonly (readonly (string | undefined)[])[] {
  return suggestQuotes(text, language).map(({ text, source, cue }) => [
    text,
    source?.text,
    cue?.text,
  ]);
}

function only(text: string, language: string): Suggestion {
  const [first, ...others] = suggestQuotes(text, language);
  expect(others).toEqual([]);
  return first!;
}

describe('source and cue', () => {
  it.each([
    ['before', 'en', 'Anna Lee said: “We sail at dawn.”', 'Anna Lee', 'said'],
    ['behind', 'en', '“We sail at dawn,” Anna Lee said.', 'Anna Lee', 'said'],
    ['behind, turned round', 'en', '“We sail at dawn,” said Anna Lee.', 'Anna Lee', 'said'],
    ['with a title', 'en', '“We sail,” said Prime Minister Anna Lee.', 'Anna Lee', 'said'],
    [
      'put apart',
      'en',
      '“We sail,” Anna Lee, the head of Harbour Watch, said.',
      'Anna Lee',
      'said',
    ],
    [
      'of a clause',
      'en',
      'Anna Lee, who met Tom Hill, called it “a long night at sea”.',
      'Anna Lee',
      'called',
    ],
    ['for somebody', 'en', '“We sail,” a spokesman for Anna Lee said.', 'a spokesman', 'said'],
    ['a body', 'en', '“We sail,” the Harbour Ministry said.', 'Harbour Ministry', 'said'],
    ['without a name', 'en', '“We sail at dawn,” one sailor wrote.', 'one sailor', 'wrote'],
    [
      'according to',
      'en',
      'It was “a night like no other”, according to Anna Lee.',
      'Anna Lee',
      'according to',
    ],
    ['behind, by a noun', 'id', '“Kami berlayar,” kata Anna Lie.', 'Anna Lie', 'kata'],
    ['with a title', 'id', '“Kami berlayar,” ujar Menteri Anna Lie.', 'Anna Lie', 'ujar'],
    [
      'with a country',
      'id',
      '“Kami berlayar,” ujar Presiden Amerika Serikat Tom Hill.',
      'Tom Hill',
      'ujar',
    ],
    ['before', 'id', 'Anna Lie mengatakan, “Kami berlayar besok.”', 'Anna Lie', 'mengatakan'],
    [
      'by a verb in di-',
      'id',
      '“Kami berlayar,” demikian dilaporkan Kantor Laut.',
      'Kantor Laut',
      'dilaporkan',
    ],
    ['menurut', 'id', 'Laut itu “gelap seperti malam”, menurut Anna Lie.', 'Anna Lie', 'menurut'],
    [
      'mengutip',
      'id',
      '“Kami berlayar,” demikian dilaporkan Radio Laut, mengutip Lie.',
      'Lie',
      'mengutip',
    ],
    ['ujar before menurut', 'id', '“Kami berlayar,” ujar Lie, menurut Radio Laut.', 'Lie', 'ujar'],
    [
      'of a clause',
      'id',
      'Presiden Anna Lie, yang pekan lalu memuji awak sebagai “pahlawan”, tiba.',
      'Anna Lie',
      'memuji',
    ],
    ['behind the verb', 'ar', 'قال سامي حداد: «سنبحر غدا مع الفجر».', 'سامي حداد', 'قال'],
    [
      'with an office',
      'ar',
      'وأكد الوزير اللبناني سامي حداد أن البحر «هادئ».',
      'سامي حداد',
      'وأكد',
    ],
    [
      'according to',
      'ar',
      'كان الليل «طويلا جدا على البحارة» بحسب سامي حداد.',
      'سامي حداد',
      'بحسب',
    ],
  ])('%s (%s): %s', (_what, language, text, source, cue) => {
    const found = only(text, language);
    expect([found.source?.text, found.cue?.text]).toEqual([source, cue]);
  });

  it.each([
    [
      'in brackets',
      'en',
      'Sen. Anna Lee (D-Ash) said the plan was “dead in the water”.',
      'Anna Lee',
    ],
    [
      'of the next clause',
      'en',
      'Anna Lee said it was “a long night,” and Tom Hill left.',
      'Anna Lee',
    ],
    ['of an office', 'id', '“Kami siap,” kata Kepala BPLX Anna Lie.', 'Anna Lie'],
  ])('are not mistaken for what stands %s', (_what, language, text, source) => {
    expect(only(text, language).source?.text).toBe(source);
  });

  it('between two halves belong to both', () => {
    expect(suggested('“We sail,” Anna Lee said, “at dawn.”', 'en')).toEqual([
      ['“We sail,”', 'Anna Lee', 'said'],
      ['“at dawn.”', 'Anna Lee', 'said'],
    ]);
  });

  it('go on to the next sentence of the paragraph', () => {
    expect(suggested('“We sail,” said Anna Lee. “The sea is calm.”', 'en')).toEqual([
      ['“We sail,”', 'Anna Lee', 'said'],
      ['“The sea is calm.”', 'Anna Lee', undefined],
    ]);
  });

  it.each([
    ['en', 'Mayor Anna Lee met Tom Hill in Port Ash. “We sail,” she said.', 'Anna Lee'],
    ['en', 'Mrs Anna Lee left. Mr Tom Hill stayed. “We sail,” she said.', 'Anna Lee'],
    ['id', 'Menteri Anna Lie tiba di Port Ash. “Kami berlayar,” katanya.', 'Anna Lie'],
    ['id', 'Menteri Anna Lie tiba di Port Ash. “Kami berlayar,” kata dia.', 'Anna Lie'],
    ['ar', 'قال سامي حداد إن البحر هادئ في هذا الصباح. وأضاف: «سنبحر غدا».', 'سامي حداد'],
  ])('of a pronoun are the last named person of fitting mention (%s)', (language, text, source) => {
    expect(suggestQuotes(text, language).at(-1)!.source?.text).toBe(source);
  });

  it('may stand behind a dash', () => {
    expect(only('“The sea keeps what it takes from us.” – Anna Lee', 'en').source?.text).toBe(
      'Anna Lee',
    );
  });
});

describe('speech is told from titles, names and manners of speaking', () => {
  it.each([
    ['en', 'Her novel, “The Long Way Home,” won a prize.'],
    ['en', 'She wrote “The Long Way Home” in a year.'],
    ['en', 'A boat called “Morning Tide” lay at the pier.'],
    ['en', 'The so-called “red line” moved again.'],
    ['en', 'Peter “Pete” Ross plays a captain.'],
    ['en', 'He plays a captain in “The Narrow Sea”.'],
    ['en', 'They took a “phased” approach.'],
    ['en', 'Hill said in his mock “anchor” voice that it was over.'],
    ['en', 'On Sunday, “The Long Hour” host Anna Lee asked Tom Hill about the boats.'],
    ['en', 'Lee, author of “The Long Way: And a Few Short Ways Around the Hard Truths” spoke.'],
    ['en', 'The stairs are called “the devil’s ladder” there.'],
    ['en', '<figure class="wide and said by Anna Lee" alt="We sail at dawn, she said.">'],
    ['en', 'See [the list]({{ ref "we sail at dawn" }} "We sail at dawn, she said.").'],
    ['id', 'Film berjudul “Laut Biru” tayang besok.'],
    ['id', 'Kapal itu bernama “Bintang Pagi”.'],
    ['id', 'Ada pendekatan “bertahap” di sana.'],
    ['ar', 'شاهد الجمهور فيلم «ليل المدينة» أمس.'],
  ])('%s: %s', (language, text) => {
    expect(suggestQuotes(text, language)).toEqual([]);
  });

  it('is less sure of words in marks among titles', () => {
    const text = 'Anna Lee said the night on the boat was “long”.';
    const titles = 'Her songs are “Morning Tide”, “The Narrow Sea”, “Harbour Lights” and “Dusk”.';
    expect(suggestQuotes(text, 'en')).toHaveLength(1);
    expect(suggestQuotes(`${text} ${titles}`, 'en')).toEqual([]);
  });

  it('is surer of whole sentences beside a verb than of a word in a sentence with one', () => {
    const sure = only('“We sail at dawn,” said Anna Lee.', 'en');
    const unsure = only('Anna Lee said the night on the boat was “long”.', 'en');
    expect(sure.confidence).toBeGreaterThan(unsure.confidence);
  });

  it('of a language without a file is told by the words alone', () => {
    expect(only('„Wir segeln morgen früh“, sagte Anna Lee.', 'de')).toMatchObject({
      text: '„Wir segeln morgen früh“',
      cue: null,
    });
  });
});

describe('kinds', () => {
  it.each([
    ['direct', 'en', '“We sail at dawn,” said Anna Lee.'],
    ['partial', 'en', 'Anna Lee called it “a long night”.'],
    ['indirect', 'en', 'Anna Lee said that the boats would sail at dawn.'],
    ['indirect', 'en', 'The boats would sail at dawn, Anna Lee said.'],
    ['direct', 'id', '“Kami berlayar besok,” kata Anna Lie.'],
    ['partial', 'id', 'Anna Lie menyebut malam itu “gelap sekali”.'],
    ['indirect', 'id', 'Anna Lie mengatakan bahwa kapal berlayar besok pagi.'],
    ['indirect', 'id', 'Kapal itu berlayar besok pagi, kata Anna Lie.'],
    ['direct', 'ar', 'قال سامي حداد: «سنبحر غدا».'],
    ['partial', 'ar', 'وصف سامي حداد الليل بأنه «طويل».'],
    ['indirect', 'ar', 'قال سامي حداد إن القوارب سوف تبحر غدا.'],
  ])('%s (%s): %s', (kind, language, text) => {
    expect(only(text, language).kind).toBe(kind);
  });

  it.each([
    ['no speaker', 'en', 'That the boats would sail was said at the pier.'],
    ['a noun', 'en', 'The report that the boats would sail at dawn was wrong.'],
    ['too few words', 'en', 'Anna Lee said that it rained.'],
  ])('no reported speech: %s', (_what, language, text) => {
    expect(suggestQuotes(text, language)).toEqual([]);
  });

  it('reports without the verb and what joins it', () => {
    expect(only('Anna Lee said that the boats would sail at dawn.', 'en').text).toBe(
      'the boats would sail at dawn',
    );
  });
});
