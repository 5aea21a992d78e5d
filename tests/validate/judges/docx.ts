import { writeFile } from 'node:fs/promises';
import { mapFigures, type Article } from '../../../app/article';
import { manuscriptText, validateDocx } from '../docx';
import type { Findings, Judge } from '../verdict';

/** LibreOffice opens each document, and reads the words that the story has. */
export const libreOffice: Judge = {
  name: 'LibreOffice, same text',
  programs: { soffice: 'libreoffice-writer-nogui' },
  judge: async ({ folder, files }): Promise<Findings> => {
    for (const { path, article, notShown } of files) {
      await writeFile(path.replace(/\.docx$/, '.txt'), manuscriptText(asSeen(article, notShown)));
    }
    const { documents, opened, different } = await validateDocx(folder);
    const errors = different.map(
      ({ name, ours, theirs }) => `${name}: “${theirs}”, where the story has “${ours}”`,
    );
    if (opened < documents) errors.push(`${documents - opened} documents could not be opened`);
    return { errors, warnings: [], looked: documents };
  },
};

/** What a picture shows stands in the text only where the picture does not. */
function asSeen(article: Article, notShown: readonly string[]): Article {
  const body = mapFigures(article.body, (figure) =>
    figure.picture === null || notShown.includes(figure.picture) ? figure : { ...figure, alt: '' },
  );
  return { ...article, body };
}
