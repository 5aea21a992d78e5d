import { mkdtemp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from './e2e/desk';

const folder = await mkdtemp(join(tmpdir(), 'shots-e-'));
const desk = new Desk(folder);
await mkdir(desk.library);
const galley = await desk.start();
await galley.newStory();
await galley.page.setViewportSize({ width: 1280, height: 800 });
await galley.writeIn('en');
await galley.typeLines(
  'Harbour master Nila Tan met the crews on Monday at the old pier, where the ferries wait for the wind.',
  '“The boats sail at dawn,” Tan said, “and nobody stays behind.”',
  '“The road was long. We have walked it before.',
  '“We will walk it again,” said Oren Vale.',
  'He called the old pier “a mess” and left.',
);
await galley.command('quote.suggest');
await galley.page.getByText('1 of ').first().waitFor();
await galley.page.screenshot({ path: '/tmp/E/light.png' });
await galley.press('Enter', 'ArrowDown', 'x');
await galley.page.getByText('Rejected.').first().waitFor();
await galley.page.waitForTimeout(700);
await galley.chooseFromMenu('view.theme-dark');
await galley.page.waitForTimeout(300);
await galley.page.screenshot({ path: '/tmp/E/dark.png' });
await galley.press('e');
await galley.dialog.waitFor();
await galley.page.waitForTimeout(300);
await galley.page.screenshot({ path: '/tmp/E/change.png' });
await galley.press('Escape');
await galley.chooseFromMenu('view.theme-light');
await galley.chooseFromMenu('view.language-ar');
await galley.page.setViewportSize({ width: 820, height: 700 });
await galley.page.waitForTimeout(500);
await galley.page.screenshot({ path: '/tmp/E/arabic.png' });
await desk.close();
