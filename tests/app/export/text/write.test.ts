import { expect, it } from 'vitest';
import { article, figure, gallery, paragraph, text } from '../../../../app/article';
import { writeWireCopy } from '../../../../app/export/text';

it('has the captions of a gallery one after the other; a picture without words is not in it', () => {
  const story = article({}, [
    paragraph(text('Above.')),
    gallery(
      figure({ caption: [text('One.')], credit: 'AP' }),
      figure({ picture: 'assets/two.jpg' }),
      figure({ caption: [text('Three.')] }),
    ),
  ]);
  expect(writeWireCopy(story)).toBe('Above.\n\nOne. [AP]\n\nThree.\n');
});
