import { app, BrowserWindow, Menu, nativeTheme, session } from 'electron';
import { logUncaught } from './log';
import { OVERRIDES, RENDERER } from './paths';
import { serveScheme } from './protocol';
import { registerScheme } from './scheme';
import { cutNetwork, lockContents, lockSession } from './security';
import { openSettings } from './settings';
import { openWindow } from './window';

if (OVERRIDES.userData) app.setPath('userData', OVERRIDES.userData);
// A second start hands over to the window that is open.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  logUncaught();
  cutNetwork();
  registerScheme();
  // Ours comes with the desk; until then Electron would make up one of its own.
  Menu.setApplicationMenu(null);
  const settings = openSettings(app.getPath('userData'));
  nativeTheme.themeSource = settings.get().theme;

  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    lockSession(session.defaultSession);
    // Runs after what follows here, while the window's own process starts: a good part of what it loads is hidden so.
    const desk = import('./desk').then(({ openDesk }) => openDesk(settings));
    serveScheme(session.defaultSession.protocol, RENDERER, desk);
    openWindow({
      place: settings.get().window,
      beforeClosing: async (place) => {
        settings.change({ window: place });
        await settings.written();
      },
    });
    await desk;
  });
}
