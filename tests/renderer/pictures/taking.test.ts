import { describe, expect, it, vi } from 'vitest';
import type { TakenPicture } from '../../../app/ipc/contract';
import { readPhoto } from '../../../app/pictures';
import { failure, success } from '../../../app/result';
import { notAddedText } from '../../../renderer/pictures/not-added-text';
import { sourcesOf } from '../../../renderer/pictures/picture-sources';
import { takePictures } from '../../../renderer/pictures/take-pictures';

vi.mock('../../../renderer/bridge', () => ({
  bridge: { offer: (files: readonly File[]) => Promise.resolve(files.map(() => null)) },
}));

const taken = (picture: string): TakenPicture => ({
  ...{ picture, width: 1, height: 1 },
  photo: readPhoto({}, 'en'),
});

describe('pictures that are taken together', () => {
  it('are shown in their order, each as soon as it can be', async () => {
    const shown: string[] = [];
    const ready: (() => void)[] = [];
    const sources = ['a', 'b', 'c'].map(
      (name) => () =>
        new Promise<ReturnType<typeof success<TakenPicture>>>((resolve) => {
          ready.push(() => resolve(success(taken(name))));
        }),
    );
    const done = vi.fn();
    const place = ({ picture }: TakenPicture) => shown.push(picture);
    const all = takePictures(sources, { place, done, isStopped: () => false });
    ready[2]!();
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(1));
    expect(shown).toEqual([]);
    ready[0]!();
    await vi.waitFor(() => expect(shown).toEqual(['a']));
    ready[1]!();
    expect(await all).toEqual([]);
    expect(shown).toEqual(['a', 'b', 'c']);
  });

  it('are not begun once it is stopped; what failed is told, and the rest goes on', async () => {
    let count = 0;
    const sources = Array.from({ length: 20 }, (_, n) => () => {
      count += 1;
      return Promise.resolve(n === 1 ? failure('unsupported', 'b') : success(taken(`${n}`)));
    });
    const shown: string[] = [];
    const failures = await takePictures(sources, {
      place: ({ picture }) => shown.push(picture),
      done: () => undefined,
      isStopped: () => count >= 6,
    });
    expect(failures).toEqual([failure('unsupported', 'b').failure]);
    expect(shown).toEqual(['0', '2', '3', '4', '5']);
  });
});

it('a file that is gone when it is read is a failure as any', async () => {
  const gone = new File(['x'], 'gone.jpg');
  gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  const [source] = await sourcesOf([gone], () => ({ article: 'a', language: 'en' }));
  expect(await source!()).toEqual(failure('not-found', 'gone.jpg'));
});

describe('what was not added', () => {
  it('is told by reason, with the names of each', () => {
    const failures = [
      failure('unsupported', 'a.txt'),
      failure('too-large', 'b.jpg'),
      failure('unsupported', 'c.txt'),
      failure('unsupported', 'd.jpg', { detail: 'no-bytes' }),
      failure('no-space', '/library'),
      failure('no-space', '/library'),
    ].map(({ failure }) => failure);
    expect(notAddedText(failures, 9)).toMatchObject([
      { key: 'not-added', values: { count: 6, total: 9 } },
      { key: 'not-added.unsupported', values: { names: ['a.txt', 'c.txt'] } },
      { key: 'not-added.too-large', values: { names: ['b.jpg'], limit: 200 } },
      { key: 'not-added.no-bytes', values: { names: ['d.jpg'] } },
      { key: 'failure.no-space', values: { subject: '/library' } },
    ]);
  });

  it('is one sentence and its reason of one picture', () => {
    expect(notAddedText([failure('not-found', 'a.jpg').failure], 1)).toMatchObject([
      { key: 'attempt.picture' },
      { key: 'not-added.not-found', values: { names: ['a.jpg'] } },
    ]);
  });
});
