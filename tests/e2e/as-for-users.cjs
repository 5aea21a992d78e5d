/* global require */
/*
 * Playwright starts every Electron with switches of its own, behind all that a test says: no key store is ever asked
 * (`--password-store=basic`), and nothing is written of a crash (`--disable-breakpad`). This is loaded into the main
 * process right after its own module (`electron -r`) and takes these back, so that it is as for everybody.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what Electron loads with -r is no ES module
const { app } = require('electron');
app.commandLine.removeSwitch('password-store');
app.commandLine.removeSwitch('disable-breakpad');
