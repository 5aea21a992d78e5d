import { describe, expect, it } from 'vitest';
import { suggestQuotes } from '../../../app/quotes';

/** Who said each of the words in marks. */
function speakers(text: string, language: string): readonly (string | undefined)[] {
  return suggestQuotes(text, language)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ source }) => source?.text);
}

describe('an office and who bears it', () => {
  it.each([
    [
      '“Kami siap,” kata Kepala Bidang Humas Polda Jawa Ash, Kombes Pol. Budi Sel, kepada wartawan.',
      ['Budi Sel'],
    ],
    ['Seorang warga, Tini (45), mengaku takut. “Gelap,” tuturnya.', ['Tini']],
    ['Kuasa hukum Raka, Ann Dewi, menyebut kliennya “tidak bersalah”.', ['Ann Dewi']],
    ['Warga Desa Ash, Karno, berharap hujan reda. “Tiap tahun begini,” keluhnya.', ['Karno']],
    ['Kepala Badan Laut Ash Letkol (Purn) Agus Sel datang. “Kita siap,” katanya.', ['Agus Sel']],
    [
      'Anggota Komisi IX DPR RI dari Fraksi Partai Laut, Wati Sel, bicara. “Jangan tunggu,” kata politikus itu.',
      ['Wati Sel'],
    ],
    ['“Kami turun,” kata pihak Palang Laut.', ['pihak Palang Laut']],
    ['Seorang penonton di Ash menggambarkan laga itu sebagai “lelucon”.', ['Seorang penonton']],
  ])('id: %s', (text, expected) => {
    expect(speakers(text, 'id')).toEqual(expected);
  });

  it.each([
    ['Ash football coach Tom Hill said it was “great.”', ['Tom Hill']],
    ['“We sail,” said deputy press secretary Tom Hill.', ['Tom Hill']],
    ['Anna Lee of Ash, the panel’s top Democrat, said “no.”', ['Anna Lee']],
    ['Anna Lee, partner and head of AshLab commented: “We sail.”', ['Anna Lee']],
  ])('en: %s', (text, expected) => {
    expect(speakers(text, 'en')).toEqual(expected);
  });
});

describe('who says it in the sentence', () => {
  it.each([
    ['“We hate it,” one wrote. Another commented: “It sinks.”', ['one', 'Another']],
    ['The film was praised, with many saying it was “a joy.”', ['many']],
    ['Tom Hill denies clerk took the boat, blasts ‘dangerous lies’', ['Tom Hill']],
    ['Anna Lee calls Tom Hill “hopeless,” says he is unfit.', ['Anna Lee']],
    ['Hill’s camp said it would “win big,” according to Reuters.', ['Hill’s camp']],
    ['“They want the boats,” Radio Ash reported the mayor saying.', ['the mayor']],
    ['The observers left Ash, citing “serious faults” in the count.', ['The observers']],
    ['Anna Lee branded it “fake,” saying that people “want a boat.”', ['Anna Lee', 'Anna Lee']],
    ['Lee vowed to “stay in the port.” Mayor Tom Hill rejected the claim.', ['Lee']],
  ])('%s', (text, expected) => {
    expect(speakers(text, 'en')).toEqual(expected);
  });

  it('is nobody who is only named last, or in a row of names', () => {
    const text =
      'Ann Lee played at Ash, Port Sel, West Cove and Hill Bay.\n“It was hard,” she recalled.';
    expect(speakers(text, 'en')).toEqual(['Ann Lee']);
  });

  it('is not a verb that is not done', () => {
    const text = '“Kita tahu,” kata Ann Sel menambahkan tanpa menyebutkan bukti: “Kami lihat.”';
    expect(speakers(text, 'id')).toEqual(['Ann Sel', 'Ann Sel']);
  });
});

describe('single marks', () => {
  it.each([
    ['go on over a line', "Lee said: 'We won't sail.\nWe want our own port.'\nHill left."],
    ['are set again before a paragraph', "Lee added: 'We won't sail.\n'We want our own port.'"],
  ])('%s', (_what, text) => {
    const [found, ...others] = suggestQuotes(text, 'en');
    expect(others).toEqual([]);
    expect(found!.text).toMatch(/^'We won't sail\.\n'?We want our own port\.'$/);
  });

  it('are no quote where nothing ends them', () => {
    const text = "Lee said, 'tis late.\nThe boats lay still.";
    expect(speakers(text, 'en')).toEqual([]);
  });
});

describe('“…,” she said', () => {
  it('is whoever spoke before, if nobody has come in since', () => {
    const text =
      '“Kacau,” kata pihak Palang Laut dalam siaran pers.\n\n“Ini bisa lebih buruk lagi,” katanya.';
    expect(speakers(text, 'id')).toEqual(['pihak Palang Laut', 'pihak Palang Laut']);
  });

  it('knows a Mrs. from a Mr. of the same name', () => {
    const text =
      '“Hush,” said Mr. Dale.\n\nMrs. Dale came in from the yard. “Is it ready?” she asked.';
    expect(suggestQuotes(text, 'en').map(({ source }) => source?.start)).toEqual([17, 29]);
  });

  it('is no other officer than the one who was told of', () => {
    const text =
      '“No,” said press secretary Tom Hill.\n\nThe president weighed in. “She lost,” he said.';
    expect(speakers(text, 'en')[1]).not.toBe('Tom Hill');
  });
});

describe('words that nobody says', () => {
  it.each([
    ['Sixty percent of “likely” Ash voters said no.', 'en'],
    ['The office hung up a “Boats go first” poster.', 'en'],
    ['A small boat (called a “tender”) lay near.', 'en'],
    ['Acara bertajuk “malam seribu lampu” itu ramai.', 'id'],
    ['Ia tampil di festival “Suara Laut” bersama band “Karang”.', 'id'],
  ])('%s', (text, language) => {
    expect(speakers(text, language)).toEqual([]);
  });

  it('may have capitals in a headline of capitals and be said all the same', () => {
    const text =
      'Mayor Anna Lee Will Take “Hard Look” At New Boats\nMayor Anna Lee said she would take a “hard look.”';
    expect(speakers(text, 'en')).toEqual(['Anna Lee', 'Anna Lee']);
  });

  it('hold others in the same marks over the end of a paragraph', () => {
    const text = 'Lee said: "I feel like "cargo."\nThis is no joke."\nHill left.';
    expect(suggestQuotes(text, 'en').map((one) => one.text)).toEqual([
      '"I feel like "cargo."\nThis is no joke."',
    ]);
  });
});

describe('somebody whom no list knows', () => {
  it.each([
    ['“Too late,” said the coachman.', 'the coachman'],
    ['“Too late,” the old innkeeper said.', 'the old innkeeper'],
    ['“Too late,” a dockhand in the yard said.', 'a dockhand in the yard'],
    ['“Too late,” the film’s narrator says.', 'the film’s narrator'],
    ['“Too late,” the swabber muttered.', 'the swabber'],
    ['It sank, according to a person in its office: “Too late.”', 'a person in its office'],
  ])('%s', (sentence, speaker) => {
    expect(speakers(`Tom Hill came home.\n\n${sentence}`, 'en').at(-1)).toBe(speaker);
  });

  it('is nobody who is told of before', () => {
    const text = '“Wait,” said Tom Hill.\n\nThe boat lay still. “Now,” said the ferryman.';
    expect(speakers(text, 'en')).toEqual(['Tom Hill', 'the ferryman']);
  });
});

describe('a name with its office', () => {
  it('speaks where it stands right before the verb', () => {
    const text = 'Hill supply director Ann Lee said the port is no more than “mud and stone.”';
    expect(speakers(text, 'en')).toEqual(['Ann Lee']);
  });
});

describe('whoever the sentence before is about', () => {
  it.each([
    ['The quay will close, Ann Lee said. “It is rotten.”'],
    ['Ann Lee bristles at that. “It is rotten through and through.”'],
    ['On “Harbour Nights,” Ann Lee, who lost to Tom Hill, told why. “It is rotten, all of it.”'],
  ])('%s', (text) => {
    expect(speakers(text, 'en').at(-1)).toBe('Ann Lee');
  });
});

describe('who acts', () => {
  it.each([
    [
      'is no part of the noun that holds words in marks',
      'Ann Lee spoke of a “rotten” Port Sel and said it had “no future”.',
      'Ann Lee',
    ],
    [
      'is no people',
      'Ann Lee joked that among African Mariners and Sel Italians she ranks last.\n\n“I know,” she told the group.',
      'Ann Lee',
    ],
    [
      'is not who is put in with `who`',
      'Tom Hill sang a line of the poet, Bob Lee, who died in May. The boats, he said, can “rock like him.”',
      'Tom Hill',
    ],
    [
      'may do it as others look on',
      'The film ends with a scene of Ann Lee saying, “That is all.”',
      'Ann Lee',
    ],
    [
      'stands behind a place',
      'Mayor Bill Ash came.\n\nAt a meeting in Sel, the mayor said “no word” was lost.',
      'Bill Ash',
    ],
    [
      'may be a developer and spokeswoman',
      'Ann Lee, a developer and spokeswoman for the Ash Board, was late.\n\n“It leaks,” she said.',
      'Ann Lee',
    ],
    [
      'is no `he is`',
      'Tom Hill wants “more room” if he’s elected president.\n\n“Yes,” he said.',
      'Tom Hill',
    ],
  ])('%s', (_what, text, speaker) => {
    expect(speakers(text, 'en').at(-1)).toBe(speaker);
  });

  it.each([
    [
      'Brigjen Ani Lubis mengatakan, kedua tersangka ditahan.\n\n“Mereka sehat,” ucapnya.',
      'Ani Lubis',
    ],
    [
      '“Sudah beres,” kata Kepala Seksi Humas Polres Kota Teluk Barat, Kompol Ani Lubis, Kamis.',
      'Ani Lubis',
    ],
  ])('%s', (text, speaker) => {
    expect(speakers(text, 'id')).toEqual([speaker]);
  });
});

describe('a name', () => {
  it.each([
    ['“We came,” said Del. Ann Lee of the North Isles.', 'Ann Lee'],
    ['“We came,” Rob “Bob” Lee, a sailor, said.', 'Rob “Bob” Lee'],
    ['“We came,” Ann Lee hit back.', 'Ann Lee'],
  ])('%s', (text, speaker) => {
    expect(speakers(text, 'en')).toEqual([speaker]);
  });
});

describe('words in marks', () => {
  it('go on in the next paragraph though others are quoted within', () => {
    const text = '“It was ‘late’, Lee said, and ‘over’ again.\n“And so I left.”\nHill came.';
    expect(suggestQuotes(text, 'en').map((one) => one.text)).toEqual([text.slice(0, -11)]);
  });

  it('may stand in primes', () => {
    expect(speakers('He left. Ann Lee said: ″We will go.″ A 12″ pipe broke.', 'en')).toEqual([
      'Ann Lee',
    ]);
  });

  it('are a title behind the name of a medium, and what is sung', () => {
    const text = 'On Radio Ash’s “Harbour Nights,” Ann Lee came up, singing “It’s Our Boat.”';
    expect(speakers(text, 'en')).toEqual([]);
  });
});
