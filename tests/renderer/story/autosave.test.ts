import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../renderer/story/autosave';

const TIMES = { pause: 500, atLatest: 1500, retry: 3000 };

/** A save that ends when it is told to. */
function slowSave() {
  const ends: ((done: boolean) => void)[] = [];
  const save = vi.fn(() => new Promise<boolean>((end) => ends.push(end)));
  return { save, end: (done = true) => ends.shift()!(done) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a story saves by itself', () => {
  it('when the hand rests, once for all changes', async () => {
    const save = vi.fn(() => Promise.resolve(true));
    const autosave = createAutosave({ ...TIMES, save });
    autosave.touch();
    await vi.advanceTimersByTimeAsync(300);
    autosave.touch();
    await vi.advanceTimersByTimeAsync(499);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('while typing goes on, no later than promised', async () => {
    const save = vi.fn(() => Promise.resolve(true));
    const autosave = createAutosave({ ...TIMES, save });
    for (let key = 0; key < 40; key += 1) {
      autosave.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('again after a save that failed or threw', async () => {
    vi.stubGlobal('reportError', vi.fn());
    const save = vi
      .fn<() => Promise<boolean>>()
      .mockResolvedValueOnce(false)
      .mockRejectedValueOnce(new Error('a fault of ours'))
      .mockResolvedValue(true);
    const autosave = createAutosave({ ...TIMES, save });
    autosave.touch();
    await vi.advanceTimersByTimeAsync(500);
    await vi.advanceTimersByTimeAsync(3000);
    await vi.advanceTimersByTimeAsync(3000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(await autosave.flush()).toBe(true);
    expect(save).toHaveBeenCalledTimes(3);
  });

  it('no more after its end', async () => {
    const { save, end } = slowSave();
    const autosave = createAutosave({ ...TIMES, save });
    autosave.touch();
    await vi.advanceTimersByTimeAsync(500);
    autosave.dispose();
    end(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});

describe('whoever asks for a save', () => {
  it('hears that all is saved only when it is', async () => {
    const { save, end } = slowSave();
    const autosave = createAutosave({ ...TIMES, save });
    autosave.touch();
    const first = autosave.flush();
    autosave.touch();
    const second = autosave.flush();
    const third = autosave.flush();
    end(true);
    expect(await first).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(2);
    end(false);
    expect(await second).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    end(true);
    expect(await third).toBe(true);
  });

  it('hears at once where nothing is unsaved', async () => {
    const save = vi.fn(() => Promise.resolve(true));
    expect(await createAutosave({ ...TIMES, save }).flush()).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });
});
