import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import type { Bridge } from '../../app/ipc/contract';
import { formatTimecode } from '../../app/quotes/timecode';
import { tone } from '../support/tone';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const LENGTH = 60;
const PLAY = 'Play the recording at this quote';

interface Given {
  readonly recording: string;
  readonly timecode?: string;
}

/** A desk with a story in which somebody is quoted, and a talk in a folder outside of the library. */
async function quoted(desk: Desk, { recording, timecode = '' }: Given): Promise<Galley> {
  const obtained = JSON.stringify({ how: 'interview', recording, timecode });
  const bundle = join(desk.library, 'ferry-talk.textbundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await writeFile(join(bundle, 'info.json'), '{ "version": 2 }\n');
  await writeFile(
    join(bundle, 'text.md'),
    `---
headline: The quay
language: en
sources:
  nila-tan: { name: Nila Tan }
quotes:
  q1: { source: nila-tan, kind: direct, terms: on-record, status: unchecked, obtained: ${obtained} }
  q2: { source: nila-tan, kind: direct, terms: on-record, status: unchecked }
---

:quote[“It sails at dawn,”]{#q1} she said. :quote[“Or later.”]{#q2}
`,
  );
  const galley = await desk.start({ files: [bundle] });
  await expect(galley.story).toContainText('It sails at dawn');
  return galley;
}

async function talk(desk: Desk): Promise<string> {
  const path = join(desk.out, 'Nila Tan.wav');
  await writeFile(path, tone(LENGTH));
  return path;
}

const dock = ({ page }: Galley) => page.getByRole('region', { name: PLAY });
const button = (galley: Galley, name: string) =>
  dock(galley).getByRole('button', { name, exact: true });

async function playAt(galley: Galley, words: string): Promise<void> {
  await galley.caretAfter(words);
  await galley.command('quote.play');
  await expect(dock(galley)).toBeVisible();
}

/** How the player's own element stands. */
function media(galley: Galley) {
  return dock(galley)
    .locator('audio, video')
    .evaluate((element: HTMLMediaElement) => ({
      isPlaying: !element.paused,
      time: element.currentTime,
      length: element.duration,
      speed: element.playbackRate,
      address: element.src,
    }));
}

async function untilPlaying(galley: Galley, isPlaying = true): Promise<void> {
  await expect.poll(async () => (await media(galley)).isPlaying).toBe(isPlaying);
}

const obtained = (id: string) => (article: Article) => article.quotes[id]!.obtained;

test('a recording is chosen, plays from the timecode in the file, and gives it another', async ({
  desk,
}) => {
  const chosen = await talk(desk);
  const galley = await quoted(desk, { recording: '', timecode: '0:00:20' });
  const file = desk.file('ferry-talk.textbundle');
  await galley.answerDialogs(chosen);
  await playAt(galley, 'It sails');
  await expect(dock(galley)).toContainText('No recording is linked to this quote.');
  await galley.press('Tab', 'Tab', 'Enter');
  await file.shows(({ quotes }) => quotes['q1']!.obtained.recording, chosen);
  await untilPlaying(galley);
  const { time, length, address } = await media(galley);
  expect(time).toBeGreaterThanOrEqual(20);
  expect(time).toBeLessThan(30);
  expect(length).toBeCloseTo(LENGTH, 1);
  expect(address).toMatch(/^galley:\/\/recording\/[0-9a-f-]{36}$/);

  await test.step('by keys it pauses, goes back and on, and plays', async () => {
    await button(galley, 'Pause').focus();
    await galley.press('k');
    await untilPlaying(galley, false);
    const { time: paused } = await media(galley);
    await galley.press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect((await media(galley)).time).toBeCloseTo(paused - 5, 1);
    await galley.press('Space');
    await untilPlaying(galley);
    await galley.press('Space');
    await untilPlaying(galley, false);
  });

  await test.step('its place is taken as the timecode', async () => {
    const slider = dock(galley).getByRole('slider', { name: 'Position' });
    const { width, height } = (await slider.boundingBox())!;
    await slider.focus();
    await galley.press('Home');
    await expect.poll(async () => (await media(galley)).time).toBe(0);
    await slider.click({ position: { x: width / 2, y: height / 2 } });
    await expect.poll(async () => (await media(galley)).time).toBeGreaterThan(29);
    const { time: half } = await media(galley);
    expect(half).toBeLessThan(31);
    await button(galley, 'Take this time').click();
    await file.shows(obtained('q1'), {
      ...{ how: 'interview', date: '', page: '', link: '' },
      ...{ recording: chosen, timecode: formatTimecode(half) },
    });
    await galley.press('ArrowRight');
    await button(galley, 'Play from the timecode').click();
    await untilPlaying(galley);
    expect((await media(galley)).time).toBeCloseTo(half, 0);
  });

  await test.step('the speed stays for the next quote', async () => {
    await dock(galley).getByRole('combobox', { name: 'Speed' }).selectOption('1.5×');
    expect((await media(galley)).speed).toBe(1.5);
    await playAt(galley, 'It sails');
    await untilPlaying(galley);
    expect((await media(galley)).speed).toBe(1.5);
  });

  await test.step('one goes on writing meanwhile, and Escape ends it', async () => {
    await galley.caretAfter('she said');
    await galley.type(' softly');
    await untilPlaying(galley);
    await button(galley, 'Back 5 seconds').focus();
    await galley.press('Escape');
    await expect(dock(galley)).toBeHidden();
    await galley.type(' and slowly');
    await expect.poll(() => file.text()).toContain('she said softly and slowly.');
  });
  expect(await readFile(chosen)).toEqual(tone(LENGTH));
  expect(await file.pictures()).toEqual({});
});

test('one in the story plays, however it is typed in the file', async ({ desk }) => {
  const source = await talk(desk);
  const galley = await quoted(desk, { recording: 'assets/talk.wav', timecode: '00:40' });
  await cp(source, join(desk.library, 'ferry-talk.textbundle/assets/talk.wav'));
  await playAt(galley, 'It sails');
  await untilPlaying(galley);
  expect((await media(galley)).time).toBeGreaterThanOrEqual(40);
  await galley.press('Space');
  await untilPlaying(galley, false);
  await galley.press('Escape');
  await expect(galley.story).toBeFocused();
});

test('one that was moved says so, stays linked, and can be chosen again', async ({ desk }) => {
  const chosen = await talk(desk);
  let galley = await quoted(desk, { recording: '' });
  const file = desk.file('ferry-talk.textbundle');
  await galley.answerDialogs(chosen);
  await playAt(galley, 'It sails');
  await button(galley, 'Choose a recording…').click();
  await file.shows(({ quotes }) => quotes['q1']!.obtained.recording, chosen);
  await desk.close();

  const moved = join(desk.out, 'moved.wav');
  await rename(chosen, moved);
  galley = await desk.start();
  await playAt(galley, 'It sails');
  await expect(dock(galley)).toContainText('not found where it was');
  await expect(dock(galley).locator('audio')).toHaveCount(0);
  expect(obtained('q1')(await file.article()).recording).toBe(chosen);
  await galley.answerDialogs(moved);
  await button(galley, 'Choose again…').click();
  await file.shows(({ quotes }) => quotes['q1']!.obtained.recording, moved);
  await untilPlaying(galley);

  await test.step('and put back it plays without being asked for again', async () => {
    await desk.close();
    await rename(moved, chosen);
    galley = await desk.start();
    await playAt(galley, 'It sails');
    await expect(dock(galley)).toContainText('not found where it was');
    await rename(chosen, moved);
    await galley.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await untilPlaying(galley);
  });
});

test('a file that only the story’s file names is not opened', async ({ desk }) => {
  const secret = await talk(desk);
  const galley = await quoted(desk, { recording: secret, timecode: '0:00:05' });
  const asked: string[] = [];
  galley.page.on('request', (request) => asked.push(request.url()));
  await playAt(galley, 'It sails');
  await expect(dock(galley)).toContainText('Nobody has chosen this recording on this machine');
  await expect(dock(galley).locator('audio, video')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('recording/'))).toEqual([]);

  await test.step('by no address that a page could make up', async () => {
    const tried = await galley.page.evaluate(async (path) => {
      const loads = (src: string) =>
        new Promise<string>((resolve) => {
          const audio = new Audio();
          audio.onloadedmetadata = () => resolve('loaded');
          audio.onerror = () => resolve('refused');
          audio.src = src;
        });
      return Promise.all(
        [
          `galley://recording/${encodeURIComponent(path)}`,
          `galley://recording${path}`,
          `galley://picture/ferry-talk.textbundle/assets/..${path}`,
        ].map(loads),
      );
    }, secret);
    expect(tried).toEqual(['refused', 'refused', 'refused']);
    galley.desk.faults.take();
  });

  await test.step('until it is chosen', async () => {
    await galley.answerDialogs(secret);
    await button(galley, 'Choose a recording…').click();
    await untilPlaying(galley);
    expect((await media(galley)).time).toBeGreaterThanOrEqual(5);
  });
});

test('what is no sound inside says so', async ({ desk }) => {
  const galley = await quoted(desk, { recording: 'assets/talk.wav', timecode: 'noon' });
  const path = join(desk.library, 'ferry-talk.textbundle/assets/talk.wav');
  await writeFile(path, 'Not a sound at all.');
  await playAt(galley, 'It sails');
  await expect(dock(galley)).toContainText('Galley can’t play this file');
  await expect(button(galley, 'Choose again…')).toBeVisible();
});

test('a timecode that is none, or behind the end, is said to be', async ({ desk }) => {
  const galley = await quoted(desk, { recording: 'assets/talk.wav', timecode: 'about noon' });
  const file = desk.file('ferry-talk.textbundle');
  await writeFile(join(file.path, 'assets/talk.wav'), tone(10));
  await playAt(galley, 'It sails');
  await untilPlaying(galley);
  await expect(dock(galley)).toContainText('“about noon” can’t be read');
  await expect(button(galley, 'Play from the timecode')).toBeDisabled();
  const before = await file.text();
  expect(before).toContain('about noon');
  await writeFile(join(file.path, 'text.md'), before.replace('about noon', '1:00:00'));
  await expect(dock(galley)).toContainText('behind the end');
});

test('a quote has to be at the caret; one without a recording is told from one with', async ({
  desk,
}) => {
  const galley = await quoted(desk, { recording: 'assets/talk.wav' });
  await writeFile(join(desk.library, 'ferry-talk.textbundle/assets/talk.wav'), tone(10));
  await galley.caretAfter('she said');
  await galley.command('quote.play');
  await expect(galley.page.getByText('Put the caret in a tagged quote first.')).toBeVisible();
  await expect(dock(galley)).toBeHidden();
  await playAt(galley, 'It sails');
  await untilPlaying(galley);
  await playAt(galley, 'Or later');
  await expect(dock(galley)).toContainText('No recording is linked');
  await button(galley, 'Close the player').click();
  await expect(dock(galley)).toBeHidden();
  await expect(galley.story).toBeFocused();
});

test('what is played is in one story only', async ({ desk }) => {
  const galley = await quoted(desk, { recording: 'assets/talk.wav' });
  await writeFile(join(desk.library, 'ferry-talk.textbundle/assets/talk.wav'), tone(10));
  await playAt(galley, 'It sails');
  await untilPlaying(galley);
  await galley.command('story.new');
  await expect(dock(galley)).toBeHidden();
  await galley.frontTab.focus();
  await galley.command('tab.previous');
  await expect(galley.story).toContainText('It sails');
  await expect(dock(galley)).toBeHidden();
});

test('a film shows a small picture; one that does not say how long it is plays too', async ({
  desk,
}) => {
  const galley = await quoted(desk, { recording: 'assets/talk.webm' });
  const bytes = await galley.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((end) => (recorder.onstop = end));
    recorder.start();
    for (let shade = 0; shade < 40; shade += 1) {
      pen.fillStyle = `rgb(0 ${shade * 6} 90)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  });
  const path = join(desk.library, 'ferry-talk.textbundle/assets/talk.webm');
  await writeFile(path, Buffer.from(bytes));
  await playAt(galley, 'It sails');
  const film = dock(galley).locator('video');
  await expect(film).toBeVisible();
  const { height } = (await film.boundingBox())!;
  expect(height).toBeGreaterThan(20);
  expect(height).toBeLessThanOrEqual(180);
  await expect(button(galley, 'Take this time')).toBeVisible();
});

test('a page gets a copy of what was chosen, and of nothing else', async ({ desk }) => {
  const chosen = await talk(desk);
  const galley = await quoted(desk, { recording: '' });
  const copy = () =>
    galley.page.evaluate(async (recording) => {
      const article = 'ferry-talk.textbundle';
      const told: number[] = [];
      const { galley: bridge } = window as unknown as { readonly galley: Bridge };
      bridge.on('recording.copying', ({ done, total }) => told.push(done / total));
      const copied = await bridge.call('recording.copy', { article, recording });
      return { copied, told };
    }, chosen);
  expect((await copy()).copied).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  await galley.answerDialogs(chosen);
  await playAt(galley, 'It sails');
  await button(galley, 'Choose a recording…').click();
  await untilPlaying(galley);
  const { copied, told } = await copy();
  expect(copied).toEqual({ ok: true, value: { recording: 'assets/Nila-Tan.wav' } });
  expect(told.length).toBeGreaterThan(0);
  const file = desk.file('ferry-talk.textbundle');
  expect(await readFile(join(file.path, 'assets/Nila-Tan.wav'))).toEqual(tone(LENGTH));
});
