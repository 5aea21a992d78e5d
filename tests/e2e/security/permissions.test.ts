import { expect, test } from '../galley';

/** Asks for something that a page has to be allowed. Runs in the page; resolves when it was given, and else rejects. */
type Wish = () => Promise<unknown>;

/** What pages of the web may ask for. Not all of it is in the types that TypeScript has of a page. */
const WISHES: Readonly<Record<string, Wish>> = {
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  place: () =>
    new Promise((given, refused) => navigator.geolocation.getCurrentPosition(given, refused)),
  notifications: async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
  },
  'reading the clipboard': () => navigator.clipboard.readText(),
  'writing to the clipboard': () => navigator.clipboard.writeText('words'),
  'MIDI devices': () => navigator.requestMIDIAccess({ sysex: true }),
  'the whole screen': () => document.documentElement.requestFullscreen(),
  'the pointer': () =>
    new Promise((given, refused) => {
      document.addEventListener('pointerlockchange', given, { once: true });
      document.addEventListener('pointerlockerror', refused, { once: true });
      document.body.requestPointerLock();
    }),
  'storage that stays': async () => {
    if (!(await navigator.storage.persist())) throw new Error('refused');
  },
  'a screen that stays on': () => navigator.wakeLock.request('screen'),
  'files of the user': () =>
    (window as unknown as Record<string, () => Promise<unknown>>)['showOpenFilePicker']!(),
  'a folder of the user': () =>
    (window as unknown as Record<string, () => Promise<unknown>>)['showDirectoryPicker']!(),
  'a file to write': () =>
    (window as unknown as Record<string, () => Promise<unknown>>)['showSaveFilePicker']!(),
  'the fonts of the system': async () => {
    const { queryLocalFonts } = window as unknown as Record<string, () => Promise<unknown[]>>;
    if ((await queryLocalFonts!()).length === 0) throw new Error('refused');
  },
  'all screens': () =>
    (window as unknown as Record<string, () => Promise<unknown>>)['getScreenDetails']!(),
  Bluetooth: () =>
    (
      navigator as unknown as {
        bluetooth: { requestDevice: (wish: unknown) => Promise<unknown> };
      }
    ).bluetooth.requestDevice({ acceptAllDevices: true }),
  USB: () =>
    (
      navigator as unknown as { usb: { requestDevice: (wish: unknown) => Promise<unknown> } }
    ).usb.requestDevice({ filters: [] }),
  'a serial port': () =>
    (
      navigator as unknown as { serial: { requestPort: () => Promise<unknown> } }
    ).serial.requestPort(),
  HID: async () => {
    const { hid } = navigator as unknown as {
      hid: { requestDevice: (wish: unknown) => Promise<unknown[]> };
    };
    if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error('refused');
  },
};

/** Some are never answered: who is given something is given it at once. */
const NO_ANSWER = () => new Promise<string>((end) => setTimeout(end, 3000, 'no answer'));

for (const [name, wish] of Object.entries(WISHES)) {
  test(`a page does not get ${name}`, async ({ galley }) => {
    // What the test does here counts as a click: more than that a page can't have.
    const answer = galley.page.evaluate(wish).then(
      () => 'given',
      () => 'refused',
    );
    expect(await Promise.race([answer, NO_ANSWER()])).not.toBe('given');
    galley.desk.faults.take();
  });
}

test('no permission that a page can name is granted', async ({ galley }) => {
  const states = await galley.page.evaluate(async () => {
    const names = [
      ...['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read'],
      ...['clipboard-write', 'geolocation', 'gyroscope', 'idle-detection', 'keyboard-lock'],
      ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'notifications', 'payment-handler'],
      ...['periodic-background-sync', 'persistent-storage', 'pointer-lock', 'screen-wake-lock'],
      ...['storage-access', 'window-management'],
    ];
    const asked = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return `${name}: ${state}`;
    });
    return Promise.all(asked);
  });
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([]);
});
