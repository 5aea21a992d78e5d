import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraph, text } from '../../../app/article';
import { readText } from '../../../app/format';
import { failure } from '../../../app/result';
import { importFile } from '../../../main/filing/import';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { readFiles, temporaryFolder, writeFiles } from '../../support/temporary-library';
import { png } from '../picture-bytes';

/** Files beside an empty library. */
async function desk(files: Readonly<Record<string, string | Uint8Array>>) {
  const library = await temporaryFolder();
  const folder = await writeFiles(await temporaryFolder(), files);
  const importIt = (file: string) => importFile(library, join(folder, file), '');
  const filesOf = async (file: string) => {
    const imported = await importIt(file);
    if (!imported.ok) throw new Error(imported.failure.code);
    const read = await readFiles(join(library, imported.value));
    const written = Buffer.from(read['text.md']!, 'latin1').toString();
    return { files: read, article: readText(written).article };
  };
  return { library, folder, importIt, filesOf };
}

const nitf = (blocks: string) =>
  `<nitf baselang="en"><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${blocks}</body.content></body></nitf>`;
const media = (source: string) =>
  `<media media-type="image"><media-reference mime-type="image/png" source="${source}"/><media-caption>A boat</media-caption></media>`;
const ninjs = (href: string) =>
  JSON.stringify({
    ...{ uri: 'urn:x:1', headlines: [{ value: 'Ferry' }], bodies: [{ value: 'It sails.' }] },
    associations: [
      {
        ...{ name: 'main', uri: 'urn:x:2', type: 'picture', by: 'N. Tan' },
        descriptions: [{ value: 'A boat' }],
        renditions: [{ name: 'main', href }],
      },
    ],
  });

describe('NITF and ninjs', () => {
  it('bring the pictures that lie beside, and no others', async () => {
    const { filesOf } = await desk({
      'a/story.xml': nitf(media('pictures/my%20boat.png') + media('../secret.png')),
      'a/story.json': ninjs('pictures/my%20boat.png'),
      'a/pictures/my boat.png': png(4, 3),
      'secret.png': png(5, 5),
    });
    const fromXml = await filesOf('a/story.xml');
    expect(Object.keys(fromXml.files).filter((name) => name.startsWith('assets/'))).toEqual([
      'assets/my-boat.png',
    ]);
    expect(fromXml.article.body).toMatchObject([
      { picture: 'assets/my-boat.png', caption: [{ text: 'A boat' }] },
      { picture: null, source: '../secret.png', caption: [{ text: 'A boat' }] },
    ]);
    const fromJson = await filesOf('a/story.json');
    expect(fromJson.article.body).toMatchObject([
      { type: 'paragraph' },
      { picture: 'assets/my-boat.png', credit: 'N. Tan' },
    ]);
  });

  it('bring a picture that is in the file itself', async () => {
    const data = Buffer.from(png(4, 3)).toString('base64');
    const { filesOf } = await desk({
      'story.xml': nitf(
        `<media media-type="image"><media-reference mime-type="image/png"/><media-object encoding="base64">${data}</media-object></media>`,
      ),
    });
    expect((await filesOf('story.xml')).article.body).toMatchObject([
      { picture: 'assets/picture.png' },
    ]);
  });

  it('leave an address on the net alone: the caption waits for its picture', async () => {
    const address = 'https://example.com/boat.png';
    const { filesOf } = await desk({
      'story.xml': nitf(media(address)),
      'story.json': ninjs(address),
    });
    for (const file of ['story.xml', 'story.json']) {
      expect((await filesOf(file)).article.body.at(-1)).toMatchObject({
        ...{ picture: null, source: address, caption: [{ text: 'A boat' }] },
      });
    }
  });

  it('are read in the encoding that they name', async () => {
    const story = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${nitf('<p>På øya “i dag”</p>')}`;
    const { folder, filesOf, importIt } = await desk({});
    const windows = Buffer.from(
      story('windows-1252').replace('“', '\x93').replace('”', '\x94'),
      'latin1',
    );
    await writeFile(join(folder, 'old.xml'), windows);
    await writeFile(join(folder, 'wide.xml'), Buffer.from(`\ufeff${story('UTF-16')}`, 'utf16le'));
    await writeFile(join(folder, 'odd.xml'), story('x-nobody-knows'));
    for (const file of ['old.xml', 'wide.xml']) {
      expect((await filesOf(file)).article.body).toEqual([paragraph(text('På øya “i dag”'))]);
    }
    expect(await importIt('odd.xml')).toEqual(failure('unsupported', join(folder, 'odd.xml')));
  });

  it('are refused with the file and the line where they are broken or set a trap', async () => {
    const { library, folder, importIt } = await desk({
      'trap.xml': `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>${nitf('<p>&x;</p>')}`,
      'broken.xml': '<nitf>\n<body>',
      'broken.json': '{"uri": "x",\n"headlines": [}',
      'feed.xml': '<rss/>',
      'package.json': '{"name": "galley"}',
      'nothing.xml': '<nitf><body/></nitf>',
      'nothing.json': '{"uri": "x", "headlines": []}',
      'large.json': '',
      'large.xml': '',
    });
    await truncate(join(folder, 'large.json'), 6 * 1024 * 1024);
    await truncate(join(folder, 'large.xml'), 6 * 1024 * 1024);
    for (const [file, expected] of Object.entries({
      'trap.xml': { code: 'unsupported', line: 1 },
      'broken.xml': { code: 'damaged', line: 2 },
      'broken.json': { code: 'damaged' },
      'feed.xml': { code: 'unsupported' },
      'package.json': { code: 'unsupported' },
      'nothing.xml': { code: 'unsupported', detail: 'empty' },
      'nothing.json': { code: 'unsupported', detail: 'empty' },
      'large.json': { code: 'too-large' },
      'large.xml': { code: 'too-large' },
    })) {
      expect(await importIt(file), file).toMatchObject({
        failure: { ...expected, subject: join(folder, file) },
      });
    }
    expect(await readFiles(library)).toEqual({});
  });

  itWithSharedData('of others become articles', async () => {
    const { library } = await desk({});
    const sample = await importFile(
      library,
      sharedDataPath('standards', 'nitf', 'NTB_nitf_sample.xml'),
      '',
    );
    if (!sample.ok) throw new Error(sample.failure.code);
    const { 'text.md': written } = await readFiles(join(library, sample.value));
    expect(written).toContain('source="JsxLggxsoo4"');
    expect(written).toContain('language: nb-NO');
  });
});
