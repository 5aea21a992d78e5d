import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../app/import/language';
import { itWithSharedData, sharedStories } from '../../support/shared-data';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'The ferry left the harbour at dawn with forty people on board, and it did not come back to the market.',
    ],
    [
      'id',
      'Kapal feri itu meninggalkan pelabuhan pada pagi hari dengan empat puluh orang dan tidak kembali dari laut.',
    ],
    [
      'ar',
      'غادرت العبارة الميناء في الفجر مع أربعين شخصا على متنها ولم تعد إلى السوق بعد ذلك كما قال شهود من المدينة',
    ],
    [
      'es',
      'El transbordador salió del puerto al amanecer con cuarenta personas a bordo y no volvió a los muelles de la ciudad.',
    ],
    [
      'fr',
      'Le bac a quitté le port à l’aube avec quarante personnes à bord et il est resté dans la nuit sur les eaux du golfe.',
    ],
    [
      'de',
      'Die Fähre verließ den Hafen im Morgengrauen mit vierzig Menschen an Bord und kam nicht in die Stadt zurück.',
    ],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['a few words', 'The end of the story'],
    ['numbers', '1 2 3 '.repeat(20)],
    [
      'a language that is not known',
      'Lautta lähti satamasta aamunkoitteessa mukanaan neljäkymmentä ihmistä eikä palannut enää takaisin torille sinä iltana.',
    ],
    [
      'two languages',
      'the ferry and the sea of it, yang dan di laut itu untuk dengan dari pada ini the of and to',
    ],
  ])('is not told from %s', (_name, text) => {
    expect(guessLanguage(text)).toBe('');
  });

  itWithSharedData('is right for every shared story', () => {
    const wrong = sharedStories().filter(({ text, language }) => guessLanguage(text) !== language);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
