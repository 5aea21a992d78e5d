import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { WHOLE } from '../../../app/article';
import { decode } from '../../../main/pictures/decode';
import { makePreview } from '../../../main/pictures/make-preview';
import { openPhotoFiles } from '../../../main/pictures/photo-files';
import {
  openPreviews,
  previewsFolder,
  prunePreviews,
  type Previews,
} from '../../../main/pictures/previews';
import type { PictureJob, Shown } from '../../../main/pictures/protocol';
import { heicOf } from '../../support/heic';
import { pngOf } from '../../support/png';
import { itWithSharedData, sharedDataPath } from '../../support/shared-data';
import { temporaryFolder } from '../../support/temporary-library';
import { photoFile } from '../../support/photo-file';

const whole = (width: number): Shown => ({ width, turn: 0, crop: null });

/** Previews as the process of the pictures makes them, in this one; `made` counts them. */
async function previews() {
  const folder = join(await temporaryFolder(), 'previews');
  const made: string[] = [];
  const ask = async (job: PictureJob) => {
    if (job.kind !== 'preview') throw new Error(job.kind);
    made.push(job.path);
    return makePreview(job.path, job.shown, job.target).then(
      () => true as const,
      () => null,
    );
  };
  return {
    folder,
    made,
    ...openPreviews(folder, { ask } as Parameters<typeof openPreviews>[1]),
  };
}

async function shown(previews: Previews, path: string, width: number) {
  const preview = await previews.find(path, whole(width));
  const { format, width: wide, height } = await sharp(await readFile(preview!)).metadata();
  return { format, width: wide, height };
}

describe('a preview', () => {
  it('is as wide as it is shown, and never wider than the picture', async () => {
    const all = await previews();
    const photo = await photoFile(await temporaryFolder(), []);
    expect(await shown(all, photo, 30)).toEqual({ format: 'webp', width: 30, height: 20 });
    expect(await shown(all, photo, 600)).toEqual({ format: 'webp', width: 60, height: 40 });
  });

  it('stands as the camera was held', async () => {
    const photo = await photoFile(await temporaryFolder(), ['-n', '-Orientation=6']);
    expect(await shown(await previews(), photo, 20)).toMatchObject({ width: 20, height: 30 });
  });

  it('is turned, and then cropped', async () => {
    const path = join(await temporaryFolder(), 'corners.png');
    const corner = (background: string, left: number, top: number) => ({
      input: { create: { width: 20, height: 20, channels: 3 as const, background } },
      ...{ left, top },
    });
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } })
      .composite([corner('#00ff00', 0, 0), corner('#0000ff', 40, 20)])
      .toFile(path);
    // Turned once its green corner is at the top on the right, its blue one at the bottom on the left.
    const right = { left: 5000, top: 0, width: 5000, height: 3333 };
    const preview = await (await previews()).find(path, { width: 400, turn: 90, crop: right });
    const { channels } = await sharp(await readFile(preview!)).stats();
    expect(await sharp(await readFile(preview!)).metadata()).toMatchObject({
      width: 20,
      height: 20,
    });
    expect(channels.map(({ mean }) => Math.round(mean / 64))).toEqual([0, 4, 0]);
  });

  it('of a part that is smaller than a pixel is that pixel', async () => {
    const photo = await photoFile(await temporaryFolder(), []);
    const crop = { left: WHOLE - 1, top: WHOLE - 1, width: 1, height: 1 };
    const preview = await (await previews()).find(photo, { width: 40, turn: 180, crop });
    expect(await sharp(await readFile(preview!)).metadata()).toMatchObject({ width: 1, height: 1 });
  });

  it('is made once, also when two ask at a time, and anew when the picture was changed', async () => {
    const all = await previews();
    const photo = await photoFile(await temporaryFolder(), []);
    const [one, two] = await Promise.all([all.find(photo, whole(30)), all.find(photo, whole(30))]);
    expect(await all.find(photo, whole(30))).toBe(one);
    expect([two, all.made.length]).toEqual([one, 1]);
    await sharp({ create: { width: 90, height: 30, channels: 3, background: '#000' } }).toFile(
      photo,
    );
    expect(await shown(all, photo, 30)).toMatchObject({ width: 30, height: 10 });
    await rm(photo);
    await expect(all.find(photo, whole(30))).rejects.toThrow('ENOENT');
  });

  it('leaves the picture as it is, and nothing behind where there can be none', async () => {
    const all = await previews();
    const folder = await temporaryFolder();
    const photo = await photoFile(folder, []);
    const bytes = await readFile(photo);
    await all.find(photo, whole(30));
    expect(await readFile(photo)).toEqual(bytes);
    for (const [name, content] of [
      ['empty.jpg', Buffer.alloc(0)],
      ['text.jpg', Buffer.from('no picture')],
      ['head.jpg', bytes.subarray(0, 40)],
    ] as const) {
      await writeFile(join(folder, name), content);
      expect(await all.find(join(folder, name), whole(30)), name).toBeNull();
    }
    expect(await readdir(all.folder)).toHaveLength(1);
  });

  it('of half a picture shows that half', async () => {
    const path = join(await temporaryFolder(), 'half.jpg');
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const whole = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#000', noise },
    })
      .jpeg()
      .toBuffer();
    await writeFile(path, whole.subarray(0, whole.length / 2));
    expect(await shown(await previews(), path, 30)).toMatchObject({ width: 30, height: 20 });
  });

  it('of a drawing runs nothing and fetches nothing', async () => {
    const asked = vi.fn();
    const server = createServer(asked).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const folder = await temporaryFolder();
    const photo = await photoFile(folder, []);
    const path = join(folder, 'a.svg');
    await writeFile(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40">
         <script>throw 1</script><image href="file://${photo}" width="60" height="40"/>
         <image href="photo.jpg" width="60" height="40"/><image href="http://127.0.0.1:${port}/a.png" width="9" height="9"/></svg>`,
    );
    const preview = await (await previews()).find(path, whole(60));
    const { channels } = await sharp(preview!).ensureAlpha().stats();
    // Nothing was painted.
    expect(channels.at(-1)?.max).toBe(0);
    expect(asked).not.toHaveBeenCalled();
    server.close();
  });

  it('of a drawing is as wide as it is shown, whatever its own size', async () => {
    const path = join(await temporaryFolder(), 'a.svg');
    await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"/>');
    const all = await previews();
    expect(await shown(all, path, 300)).toEqual({ format: 'webp', width: 300, height: 200 });
    const half = { left: 5000, top: 0, width: 5000, height: 10_000 };
    const part = await all.find(path, { width: 300, turn: 90, crop: half });
    // Turned it is 600 wide and 900 high.
    expect(await sharp(part!).metadata()).toMatchObject({ width: 300, height: 900 });
  });

  it('of the smallest part of a drawing is made without drawing more than there is room for', async () => {
    const path = join(await temporaryFolder(), 'a.svg');
    await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>');
    const corner = { left: 0, top: 0, width: 100, height: 100 };
    const preview = await (await previews()).find(path, { width: 1600, turn: 0, crop: corner });
    // A hundredth of ten thousand, and not of 160 000.
    expect(await sharp(preview!).metadata()).toMatchObject({ width: 100, height: 100 });
  });

  it('of a drawing that is larger than anything, or laughs without end, ends', async () => {
    const all = await previews();
    const folder = await temporaryFolder();
    const laughs = Array.from(
      { length: 20 },
      (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(20)}</g>`,
    );
    const DRAWINGS = {
      'wide.svg': 'width="1000000000" height="1000000000">',
      'laughs.svg': `width="60" height="40"><g id="a0"><rect width="9" height="9"/></g>${laughs.join('')}`,
      'itself.svg': 'width="60" height="40"><g id="a"><use href="#a"/></g><use href="#a"/>',
    };
    for (const [name, rest] of Object.entries(DRAWINGS)) {
      const path = join(folder, name);
      await writeFile(path, `<svg xmlns="http://www.w3.org/2000/svg" ${rest}</svg>`);
      // How long it may take is the worker's to say.
      await all.find(path, whole(300));
    }
  }, 90_000);

  it('of several pages shows the first', async () => {
    const path = join(await temporaryFolder(), 'pages.tif');
    const page = (background: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer();
    await sharp([await page('#f00'), await page('#00f')], { join: { animated: true } })
      .tiff()
      .toFile(path);
    expect((await sharp(path).metadata()).pages).toBe(2);
    const preview = await (await previews()).find(path, whole(30));
    expect(await sharp(preview!).metadata()).toMatchObject({ width: 30, height: 20 });
    expect((await sharp(preview!).stats()).dominant).toMatchObject({ r: 248, b: 8 });
  });

  it('of a WebP that moves goes on moving, where it is shown as it is', async () => {
    const path = join(await temporaryFolder(), 'moves.webp');
    const frame = (background: string) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer();
    await sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
      .webp({ delay: [100, 300] })
      .toFile(path);
    const all = await previews();
    const moving = await sharp((await all.find(path, whole(30)))!).metadata();
    expect(moving).toMatchObject({ pages: 2, width: 30, height: 20, delay: [100, 300] });
    const turned = await all.find(path, { ...whole(30), turn: 90 });
    expect(await sharp(turned!).metadata()).toMatchObject({ width: 30, height: 45 });
  });

  it('of a HEIC is made of the JPEG in it, if there is one', async () => {
    const folder = await temporaryFolder();
    const [photo, path] = [await photoFile(folder, []), join(folder, 'a.heic')];
    await writeFile(path, await heicOf(sharp(photo)));
    const photos = openPhotoFiles();
    const target = join(folder, 'preview.webp');
    const make = () => decode(path, photos, (source) => makePreview(source, whole(30), target));
    try {
      await expect(make()).rejects.toThrow();
      execFileSync('exiftool', ['-overwrite_original', `-ThumbnailImage<=${photo}`, path]);
      await make();
    } finally {
      await photos.close();
    }
    expect(await sharp(target).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  it('of more pixels than there are in any photo is not made', async () => {
    const path = join(await temporaryFolder(), 'bomb.png');
    // A hundred kilobytes of what would be 900 million black dots.
    await writeFile(path, pngOf(30_000, 30_000, [1, 0], Buffer.alloc(30_000 / 8)));
    expect(await (await previews()).find(path, whole(30))).toBeNull();
  }, 60_000);

  it('that can not be made is not tried again until the picture is another one', async () => {
    const path = join(await temporaryFolder(), 'a.png');
    await writeFile(path, 'no picture');
    const all = await previews();
    expect(await all.find(path, whole(30))).toBeNull();
    expect(await all.find(path, whole(30))).toBeNull();
    expect(all.made).toEqual([path]);
    await copyFile(await photoFile(await temporaryFolder(), []), path);
    expect(await shown(all, path, 30)).toMatchObject({ width: 30 });
    expect(all.made).toEqual([path, path]);
  });

  itWithSharedData(
    'of what is damaged is made or not, and that soon',
    async () => {
      const all = await previews();
      const folder = sharedDataPath('hostile', 'images');
      const copies = await temporaryFolder();
      for (const name of await readdir(folder)) {
        await copyFile(join(folder, name), join(copies, name));
        const preview = await all.find(join(copies, name), whole(64));
        if (preview) expect((await sharp(preview).metadata()).width, name).toBeLessThanOrEqual(64);
        expect(await readFile(join(copies, name))).toEqual(await readFile(join(folder, name)));
      }
    },
    60_000,
  );
});

it('the oldest go when all have no room, and what a killed process left', async () => {
  const user = await temporaryFolder();
  const folder = previewsFolder(user);
  await prunePreviews(user, 1000);
  await mkdir(folder);
  const left = `.preview.${'0'.repeat(12)}.tmp`;
  for (const [index, name] of ['a.webp', 'b.webp', 'c.webp', left].entries()) {
    await writeFile(join(folder, name), Buffer.alloc(400));
    await utimes(join(folder, name), index + 1, index + 1);
  }
  await prunePreviews(user, 1000);
  expect(await readdir(folder)).toEqual(['b.webp', 'c.webp']);
});
