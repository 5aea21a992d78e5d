import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './galley';

const INFO = '{ "version": 2, "creatorIdentifier": "com.example.notes" }';

test('files and bundles that are dropped on the library become stories', async ({ galley }) => {
  const { out } = galley.desk;
  const pack = join(out, 'Ferry.textpack');
  const ferry = '# Ferry sails again\n\nIt sailed at dawn.\n';
  await writeFile(
    pack,
    zipSync({
      'Ferry.textbundle/text.md': strToU8(ferry),
      'Ferry.textbundle/info.json': strToU8(INFO),
    }),
  );
  const bundle = join(out, 'Quay.textbundle');
  await mkdir(bundle);
  await writeFile(join(bundle, 'text.markdown'), '# Quay is mended\n\nIt was closed for a year.\n');
  await writeFile(join(bundle, 'info.json'), INFO);

  await galley.dropFiles('nav.library', pack, bundle);

  const library = galley.page.locator('nav.library');
  await expect(library.getByText('Ferry sails again').first()).toBeVisible();
  await expect(library.getByText('Quay is mended').first()).toBeVisible();
  await expect(galley.story).toContainText('It was closed for a year.');
});

test('an archive that would write elsewhere is refused with a sentence', async ({ galley }) => {
  const pack = join(galley.desk.out, 'Evil.textpack');
  await writeFile(pack, zipSync({ 'text.md': strToU8('Words.'), '../evil.md': strToU8('x') }));
  await galley.dropFiles('nav.library', pack);
  await expect(galley.page.getByText('Nothing of it was opened')).toBeVisible();
});
