/* global require */
// A window as Electron makes one for who asks for no more: what is tried on Galley is tried here, too, to see it work.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- it is loaded as it stands
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>Unguarded</title>'));
