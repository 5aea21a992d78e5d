import { expect, it } from 'vitest';
import { suggestQuotes } from '../../../app/quotes';

/** Whole stories of our own, each with who says the words in marks, in their order. */
const STORIES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a minister and her critics',
    'en',
    `Harbour Secretary Anna Lee defended the new ferry plan on Tuesday, a day after Senate Democrats called it “a gift to the rich.”

“I have nothing to hide,” Lee told reporters outside the Capitol. “We will publish every page.”

The plan, which President Tom Hill unveiled last week, would close four ports. Hill has called the ports “relics” and said they “cost us a fortune.”

Sen. Ray Moss, the top Democrat on the Harbour Committee, was not convinced.

“She promised us a study,” he said. “We never got it.”

Moss said that Lee had “stonewalled” the panel for months. His spokeswoman, Kate Ross, later clarified that the senator was “referring to last year.”

The president brushed off the criticism. “Ray talks a lot,” he wrote in a letter.

“He knows nothing about boats,” Hill added.

In Port Ash, where the ferry employs 300 people, the mood was grim.

“It’s over for us,” said Dan West, 54, a deckhand. His wife, Julie, nodded. “Nobody asked us,” she said.

“They’ll be fine,” a White House official said, speaking on condition of anonymity because he was not authorized to comment.

The union that represents deckhands said it would sue. “This is illegal, plain and simple,” its president, Marta Ruiz, said in a statement.

Asked whether she would resign, Lee laughed.

“Not a chance,” she said.`,
    [
      ...['Senate Democrats', 'Lee', 'Lee', 'Hill', 'Hill', 'Ray Moss', 'Ray Moss', 'Moss'],
      ...['Kate Ross', 'Tom Hill', 'Hill', 'Dan West', 'Julie', 'a White House official'],
      ...['Marta Ruiz', 'Lee'],
    ],
  ],
  [
    'two candidates',
    'en',
    `Hill campaign chairman Paul Dane said Sunday that the race was “wide open.”

“I’ve seen this movie before,” Dane said. “The media gets it wrong.”

Lee’s campaign fired back. “Paul Dane is living in a fantasy,” said Beth Cole, a spokeswoman for the Democratic nominee.

At a rally in Ash County on Saturday, Hill told supporters that Lee was “the most corrupt candidate ever.”

“We’re going to win so big,” he said to cheers.

Former Gov. Jim Stone, who ran against Hill in the primary, told Radio Ash he was “disgusted” by the rhetoric.

“This is not who we are,” Stone said. “And I think voters know it.”

Not every Republican agreed. Rep. Sue Park said she found the speech “inspiring,” while Rep. Al Mann said Hill was “just being Hill.”

“I made a mistake,” Lee said of her use of the boat. “I’ve apologized for it.”`,
    [
      ...['Paul Dane', 'Dane', 'Dane', 'Beth Cole', 'Hill', 'Hill', 'Jim Stone', 'Stone', 'Stone'],
      ...['Sue Park', 'Al Mann', 'Lee', 'Lee'],
    ],
  ],
  [
    'kapal baru',
    'id',
    `Menteri Perhubungan Budi Santoso menegaskan kapal feri baru akan beroperasi bulan depan.

"Semua izin sudah lengkap," kata Budi di Ash, Selasa (4/3/2025).

Ia menambahkan, tarif kapal akan "tetap terjangkau" bagi warga.

Ketua Komisi V Rina Wulandari meminta pemerintah tidak terburu-buru. Menurut dia, uji coba belum "memadai".

"Jangan sampai ada korban lagi," ujar politikus Partai Laut itu.

Sementara itu, pengamat transportasi Universitas Ash, Darma Putra, menilai rencana itu "masuk akal". "Asal diawasi," imbuhnya.

Budi juga membantah tudingan bahwa proyek itu "titipan". "Tidak benar," tegasnya.`,
    [
      ...['Budi', 'Budi Santoso', 'Rina Wulandari', 'Rina Wulandari'],
      ...['Darma Putra', 'Darma Putra', 'Budi', 'Budi'],
    ],
  ],
];

it.each(STORIES)('%s', (_what, language, text, speakers) => {
  const found = suggestQuotes(text, language).filter(({ kind }) => kind !== 'indirect');
  expect(found.map(({ source }) => source?.text)).toEqual(speakers);
});
