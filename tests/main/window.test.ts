import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { acceleratorOn } from '../../app/commands/accelerator';
import { COMMANDS, MENUS } from '../../app/commands/commands';
import { DEFAULT_SETTINGS, type Settings } from '../../app/ipc/settings';
import { menuTemplate } from '../../main/menu-template';
import { throttle } from '../../main/throttle';
import { besidePlace, placeWindow } from '../../main/window-place';

const HOME = { x: 0, y: 0, width: 1440, height: 860 };
const SECOND = { x: 1440, y: -200, width: 1920, height: 1080 };

describe('where the window goes', () => {
  it('at first is the middle, as large as the display allows', () => {
    expect(placeWindow(null, [HOME])).toEqual({ width: 1280, height: 860 });
    expect(placeWindow(null, [{ ...HOME, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    });
  });

  it('is its last place', () => {
    const last = { x: 1500, y: -100, width: 1000, height: 700, maximized: false };
    expect(placeWindow(last, [HOME, SECOND])).toEqual({
      x: 1500,
      y: -100,
      width: 1000,
      height: 700,
    });
  });

  it('is the middle again when that display is gone, or the title bar is out of reach', () => {
    const size = { width: 1000, height: 700 };
    for (const [x, y] of [
      [1500, 100],
      [-990, 0],
      [1400, 0],
      [0, -30],
      [0, 800],
    ] as const) {
      expect(placeWindow({ x, y, ...size, maximized: false }, [HOME])).toEqual(size);
    }
  });

  it('is not larger than the display nor smaller than can be used', () => {
    const last = { x: 10, y: 10, width: 5000, height: 10, maximized: false };
    expect(placeWindow(last, [HOME])).toEqual({ x: 10, y: 10, width: 1440, height: 480 });
  });
});

describe('where another window goes', () => {
  it('is a little further on', () => {
    const place = { x: 10, y: 20, width: 1000, height: 700, maximized: false };
    const beside = besidePlace(place);
    expect(beside.x! > place.x && beside.y! > place.y).toBe(true);
    expect(placeWindow(beside, [HOME])).toMatchObject({ width: 1000, height: 700 });
    expect(besidePlace({ ...place, maximized: true }).maximized).toBe(false);
  });

  it('is the middle at the display’s edge', () => {
    const place = { x: 430, y: 720, width: 1000, height: 700, maximized: false };
    expect(placeWindow(besidePlace(place), [HOME])).toEqual({ width: 1000, height: 700 });
  });
});

describe('the menu bar', () => {
  const translate = (key: string) => (key.startsWith('menu.role.') ? null : `<${key}>`);

  const actions = () => ({ run: vi.fn(), openRecent: vi.fn(), clearRecent: vi.fn() });

  function menus(platform: NodeJS.Platform, settings: Partial<Settings> = {}, does = actions()) {
    const state = { translate, settings: { ...DEFAULT_SETTINGS, ...settings }, platform };
    return menuTemplate(state, does);
  }

  function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
    return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  }

  it.each(['linux', 'win32', 'darwin'] as const)(
    'has every command of the menus once (%s)',
    (platform) => {
      const all = items(menus(platform));
      for (const id of MENUS.flatMap((menu) => menu.items)) {
        if (id === null) continue;
        const found = all.filter((item) => item.id === id);
        expect(found, id).toHaveLength(1);
        expect(found[0]?.label).toBe(`<command.${id}>`);
        const { accelerator } = COMMANDS[id];
        const keys = accelerator && acceleratorOn(platform === 'darwin', accelerator);
        expect(found[0]?.accelerator ?? null).toBe(keys);
      }
    },
  );

  it('has what the platform expects', () => {
    const roles = (platform: NodeJS.Platform) =>
      menus(platform).map(({ role, id, submenu }) => [
        role ?? id,
        ...items([{ submenu: submenu! }]).flatMap((item) => item.role ?? []),
      ]);
    expect(roles('linux')).toEqual([
      ['story', 'quit'],
      ['edit', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'],
      ['format'],
      ['block'],
      ['view', 'togglefullscreen'],
      ['window', 'minimize', 'close'],
      ['help'],
    ]);
    expect(roles('darwin')[0]?.[0]).toBe('appMenu');
    expect(roles('darwin')[1]).toEqual(['story']);
  });

  it('runs the command', () => {
    const does = actions();
    const item = items(menus('linux', {}, does)).find(({ id }) => id === 'story.new');
    (item?.click as () => void)();
    expect(does.run).toHaveBeenCalledExactlyOnceWith('story.new');
  });

  it('leaves the shortcut that closes a tab to the tabs', () => {
    const all = items(menus('linux'));
    expect(all.find(({ role }) => role === 'close')?.accelerator).toBe('CmdOrCtrl+Shift+W');
    const accelerators = all.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('lists the stories opened last', () => {
    const does = actions();
    const recent = [
      { path: '/stories/a.textbundle', title: 'Bread & salt' },
      { path: '/stories/b.textbundle', title: 'The quay' },
      { path: '/other/c.textbundle', title: 'The quay' },
      { path: '/other/d.textbundle', title: '' },
      { path: '/other/e.textbundle', title: 'x'.repeat(200) },
    ];
    const menu = items(menus('linux', { recent }, does)).find(({ id }) => id === 'recent');
    const listed = items([menu!]).filter(({ type }) => type !== 'separator');
    expect(listed.slice(0, 4).map(({ label }) => label)).toEqual([
      'Bread && salt',
      'b.textbundle – The quay',
      'c.textbundle – The quay',
      'd.textbundle',
    ]);
    expect(listed[4]!.label!.length).toBeLessThanOrEqual(60);
    for (const item of listed) (item.click as () => void)();
    expect(does.openRecent.mock.calls.flat()).toEqual(recent.map(({ path }) => path));
    expect(does.clearRecent).toHaveBeenCalledOnce();
    expect(items(menus('linux')).find(({ id }) => id === 'recent')?.enabled).toBe(false);
  });

  it('shows the present state of the settings', () => {
    const all = items(menus('linux', { theme: 'dark', columns: { library: false, panel: true } }));
    const checked = all.filter((item) => item.checked).map(({ id }) => id);
    expect(checked).toEqual([
      'edit.smart-typing',
      'view.panel',
      'view.selection-tools',
      'view.theme-dark',
      'view.language-system',
    ]);
    const radios = all.filter(({ type }) => type === 'radio').map(({ id }) => id);
    expect(radios).toHaveLength(7);
  });
});

describe('a throttled call', () => {
  it('comes at once and then once a pause, the last one for certain', () => {
    vi.useFakeTimers();
    const calls: number[] = [];
    const call = throttle(1000, (number: number) => calls.push(number));
    for (const number of [1, 2, 3]) call(number);
    expect(calls).toEqual([1]);
    vi.advanceTimersByTime(1000);
    expect(calls).toEqual([1, 3]);
    vi.advanceTimersByTime(5000);
    expect(calls).toEqual([1, 3]);
    call(4);
    expect(calls).toEqual([1, 3, 4]);
    vi.useRealTimers();
  });
});
