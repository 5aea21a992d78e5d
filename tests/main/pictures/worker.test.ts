import { describe, expect, it, vi } from 'vitest';
import type { FromPictures, PictureJob, ToPictures } from '../../../main/pictures/protocol';
import { askOrNull, GivenUp, openPictureWorker } from '../../../main/pictures/worker';

const job = (path: string): PictureJob => ({ kind: 'look', path });
const tags = (path: string): PictureJob => ({ kind: 'tags', path });
const preview = (path: string): PictureJob => ({
  ...{ kind: 'preview', path, target: '' },
  shown: { width: 9, turn: 0, crop: null },
});

/** Processes that answer when they are told to, and die of pictures that are called deadly. */
function processes(lanes = 2, longest = 60_000, isUnstoppable = false) {
  const asked: string[] = [];
  const posted: ToPictures[] = [];
  let starts = 0;
  let kills = 0;
  let hearNow: (message: FromPictures) => void = () => undefined;
  let endNow: (code: number) => void = () => undefined;
  const died = vi.fn();
  const worker = openPictureWorker({
    lanes,
    longest,
    isUnstoppable,
    died,
    start: (hear, ended) => {
      starts += 1;
      [hearNow, endNow] = [hear, ended];
      return {
        post: (message) => {
          posted.push(message);
          asked.push(message.job.path);
        },
        kill: () => {
          kills += 1;
        },
      };
    },
  });
  return {
    worker,
    asked,
    died,
    starts: () => starts,
    kills: () => kills,
    /** Answers whoever was asked last about the path. */
    done: (path: string, answer: FromPictures['answer'] = { path }) => {
      const { id } = posted.findLast((message) => message.job.path === path)!;
      hearNow({ id, answer });
    },
    die: () => endNow(9),
  };
}

it('starts no process before it is asked, and works on so many at a time', async () => {
  const { worker, asked, starts, done } = processes();
  expect(starts()).toBe(0);
  const answers = ['a', 'b', 'c'].map((path) => worker.ask(job(path)));
  expect([starts(), asked]).toEqual([1, ['a', 'b']]);
  done('b');
  expect(asked).toEqual(['a', 'b', 'c']);
  done('c');
  done('a');
  expect(await Promise.all(answers)).toEqual([{ path: 'a' }, { path: 'b' }, { path: 'c' }]);
});

it('asks what photos say while it makes previews of others', () => {
  const { worker, asked, done } = processes(1);
  for (const one of [preview('p1'), preview('p2'), tags('a'), preview('p3'), tags('b')]) {
    void worker.ask(one);
  }
  expect(asked).toEqual(['p1', 'a']);
  for (const path of ['a', 'p1', 'p2']) done(path);
  expect(asked).toEqual(['p1', 'a', 'b', 'p2', 'p3']);
});

it('asks ExifTool, of which there is one, about one photo at a time', () => {
  const { worker, asked, done } = processes(8);
  const facts = (path: string): PictureJob => ({ kind: 'facts', path });
  for (const one of [tags('a'), facts('b'), tags('c'), job('d')]) void worker.ask(one);
  expect(asked).toEqual(['a', 'd']);
  done('a');
  expect(asked).toEqual(['a', 'd', 'b']);
});

it('writes four files at a time at most', () => {
  const { worker, asked } = processes(8);
  const wanted = {
    ...{ format: 'same' as const, shown: { width: 9, turn: 0 as const, crop: null } },
    ...{ words: {}, keepsDeviceData: false },
  };
  for (const path of ['a', 'b', 'c', 'd', 'e']) {
    void worker.ask({ kind: 'rendition', path, wanted, target: '' });
  }
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
});

describe('a process that dies', () => {
  it('takes with it what it was alone with', async () => {
    const { worker, starts, died, die, done } = processes();
    const first = worker.ask(job('deadly'));
    die();
    await expect(first).rejects.toThrow(GivenUp);
    expect(died).toHaveBeenCalledWith(9);
    const next = worker.ask(job('a'));
    done('a');
    expect([await next, starts()]).toEqual([{ path: 'a' }, 2]);
  });

  it('of several, each is tried again alone', async () => {
    const { worker, asked, die, done } = processes();
    const [good, deadly, later] = ['good', 'deadly', 'later'].map((path) => worker.ask(job(path)));
    die();
    expect(asked).toEqual(['good', 'deadly', 'good']);
    done('good');
    expect(await good).toEqual({ path: 'good' });
    expect(asked).toEqual(['good', 'deadly', 'good', 'deadly']);
    die();
    await expect(deadly).rejects.toThrow(GivenUp);
    done('later');
    expect(await later).toEqual({ path: 'later' });
  });

  it('of several of different kinds, too, and what is asked meanwhile waits', async () => {
    const { worker, asked, die, done } = processes(8);
    for (const one of [preview('p'), tags('t'), job('l')]) void askOrNull(worker, one);
    die();
    void worker.ask(job('later'));
    expect(asked.slice(3)).toEqual(['p']);
    done('p');
    expect(asked.slice(3)).toEqual(['p', 't']);
    die();
    expect(asked.slice(3)).toEqual(['p', 't', 'l']);
    done('l');
    expect(asked.slice(3)).toEqual(['p', 't', 'l', 'later']);
  });
});

it('ends a process that is too slow with one, and does the others again', async () => {
  vi.useFakeTimers();
  try {
    const { worker, asked, kills, died, done } = processes(2, 1000);
    const slow = worker.ask(job('slow'));
    vi.advanceTimersByTime(500);
    const good = worker.ask(job('good'));
    vi.advanceTimersByTime(500);
    await expect(slow).rejects.toThrow(GivenUp);
    expect([kills(), asked]).toEqual([1, ['slow', 'good', 'good']]);
    expect(died).not.toHaveBeenCalled();
    done('good');
    expect(await good).toEqual({ path: 'good' });
  } finally {
    vi.useRealTimers();
  }
});

it('lets what is too slow go on where it can not be ended, and begins nothing twice', async () => {
  vi.useFakeTimers();
  try {
    const { worker, asked, kills, done } = processes(2, 1000, true);
    const slow = worker.ask(job('slow'));
    vi.advanceTimersByTime(500);
    const [good, later] = ['good', 'later'].map((path) => worker.ask(job(path)));
    vi.advanceTimersByTime(500);
    await expect(slow).rejects.toThrow(GivenUp);
    expect([kills(), asked]).toEqual([0, ['slow', 'good', 'later']]);
    for (const path of ['slow', 'good', 'later']) done(path);
    expect(await Promise.all([good, later])).toEqual([{ path: 'good' }, { path: 'later' }]);
  } finally {
    vi.useRealTimers();
  }
});

it('tells what can not be had from what was given up', async () => {
  const { worker, asked, done, die } = processes();
  const [damaged, deadly] = ['damaged', 'deadly'].map((path) => askOrNull(worker, job(path)));
  done('damaged', null);
  die();
  expect(await Promise.all([damaged, deadly])).toEqual([null, null]);
  const again = worker.ask(job('damaged'));
  done('damaged', null);
  expect(await again).toBeNull();
  expect(asked).toHaveLength(3);
});

it('gives up everything when it is closed', async () => {
  const { worker, kills, asked } = processes(1);
  const answers = ['a', 'b'].map((path) => worker.ask(job(path)));
  worker.close();
  answers.push(worker.ask(job('c')));
  for (const answer of answers) await expect(answer).rejects.toThrow(GivenUp);
  expect([kills(), asked]).toEqual([1, ['a']]);
});
