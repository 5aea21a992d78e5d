import { describe, expect, it } from 'vitest';
import { currentNames } from '../../build/linux/apt';
import { libraryPackage, missingLibraries } from '../../build/linux/libraries';

describe('the libraries that Electron lacks', () => {
  it('are those that ldd did not find', () => {
    const printed = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /opt/electron/./libffmpeg.so (0x00007f00)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f01)',
      '',
    ].join('\n');
    expect(missingLibraries(printed)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('come in Debian packages, or are named if we know of none', () => {
    expect(libraryPackage('libgtk-3.so.0')).toBe('libgtk-3-0');
    expect(libraryPackage('libnew.so.1')).toBeUndefined();
  });

  it('come in packages with other names on newer systems', () => {
    const newer = new Set(['libgtk-3-0t64', 'libasound2t64', 'libnss3']);
    expect(
      currentNames(['libgtk-3-0', 'libasound2', 'libnss3'], (name) => newer.has(name)),
    ).toEqual(['libgtk-3-0t64', 'libasound2t64', 'libnss3']);
  });
});
