import { app, Menu, nativeTheme, session } from 'electron';
import { filesAmong } from './arguments';
import type { Desk } from './desk';
import { makeLeaving } from './leaving';
import { logUncaught } from './log';
import { OVERRIDES, RENDERER } from './paths';
import { serveScheme } from './protocol';
import { registerScheme } from './scheme';
import { cutNetwork, lockContents, lockSession } from './security';
import { openSettings } from './settings';
import { makeSpareFolder, removeQuietly, whyNotKept } from './user-data';
import { noteActs } from './user-acts';
import { showWindow } from './window';
import { makeWindows } from './windows';

if (OVERRIDES.userData) app.setPath('userData', OVERRIDES.userData);
const userData = app.getPath('userData');
const userDataTrouble = whyNotKept(userData);
// The lock of the app is in this folder too: without one that can be written Galley would end without a word.
if (userDataTrouble) moveChromium();
const asked = filesAmong(process.argv.slice(1), process.cwd(), app.getAppPath());
// A second start hands over to the first, with what it was asked to open.
if (app.requestSingleInstanceLock({ files: asked, version: app.getVersion() })) start();
else app.quit();

/** What Chromium has to keep goes elsewhere for this run; what Galley keeps stays where it is, to be read at least. */
function moveChromium(): void {
  const spare = makeSpareFolder();
  app.setPath('sessionData', spare);
  app.setPath('userData', spare);
  app.on('quit', () => removeQuietly(spare));
}

function start(): void {
  logUncaught();
  cutNetwork();
  registerScheme();
  // Ours comes with the desk; until then Electron would make up one of its own.
  Menu.setApplicationMenu(null);
  app.setPath('userData', userData);
  const settings = openSettings({ folder: userData, trouble: userDataTrouble });
  nativeTheme.themeSource = settings.get().theme;
  const windows = makeWindows(settings, (window) => void leaving.close(window));
  const leaving = makeLeaving(windows, settings.written);

  let desk: Promise<Desk> | null = null;
  const askedBefore = [...asked];
  function openFiles(files: readonly string[]): void {
    if (desk) void desk.then(({ files: opener }) => opener.open(files));
    else askedBefore.push(...files);
  }

  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
    noteActs(contents);
  });
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    const [window] = windows.all();
    if (window) showWindow(window);
    openFiles(filesIn(handedOver));
    const other = versionIn(handedOver);
    if (other !== app.getVersion())
      void desk?.then(({ tellOtherVersion }) => tellOtherVersion(other));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openFiles([file]);
  });
  app.on('before-quit', (event) => {
    if (windows.all().length === 0) return;
    event.preventDefault();
    void leaving.closeAll();
  });
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    lockSession(session.defaultSession);
    // Runs after what follows here, while the window's own process starts: a good part of what it loads is hidden so.
    desk = import('./desk').then(({ openDesk }) =>
      openDesk({ settings, windows, leaving, asked: askedBefore }),
    );
    serveScheme(session.defaultSession.protocol, RENDERER, desk);
    windows.openFirst();
    const { starts } = await desk;
    for (const window of windows.openRest()) starts.readAhead(window);
  });
}

/** Which Galley was started; one that does not say so is an older one. */
function versionIn(handedOver: unknown): string {
  const version: unknown = (handedOver as { readonly version?: unknown } | null)?.version;
  return typeof version === 'string' && /^\d[\w.+-]{0,40}$/.test(version) ? version : '';
}

/** What another start of the app hands over comes from another process. */
function filesIn(handedOver: unknown): readonly string[] {
  const files: unknown = (handedOver as { readonly files?: unknown } | null)?.files;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
