import { describe, expect, it } from 'vitest';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { filesAmong } from '../../main/arguments';

const APP = resolve('/apps/galley');
const HERE = resolve('/home/me/stories');

function files(...args: readonly string[]): readonly string[] {
  return filesAmong(args, HERE, APP);
}

describe('the files among the arguments of a start', () => {
  it('are absolute, whatever folder the start was in', () => {
    const elsewhere = resolve('/other/b.md');
    expect(files('a.textbundle', elsewhere)).toEqual([resolve(HERE, 'a.textbundle'), elsewhere]);
    expect(files()).toEqual([]);
  });

  it('are not switches, and nothing that stands before the app itself', () => {
    expect(files('--no-sandbox', '--lang=en-GB', 'a.md', '--inspect=0')).toEqual([
      resolve(HERE, 'a.md'),
    ]);
    expect(files('-r', '/loader.js', '--no-sandbox', APP, 'a.md')).toEqual([resolve(HERE, 'a.md')]);
    expect(filesAmong(['.', '--original-process-start-time=1', 'a.md'], APP, APP)).toEqual([
      resolve(APP, 'a.md'),
    ]);
  });

  it('may begin with a hyphen behind two of them', () => {
    expect(files('a.md', '--', '-b.md', '--lang=c.md')).toEqual(
      ['a.md', '-b.md', '--lang=c.md'].map((name) => resolve(HERE, name)),
    );
  });

  it('may be addresses', () => {
    const path = resolve('/été/a b.textbundle');
    expect(files(pathToFileURL(path).href)).toEqual([path]);
    expect(files('file:///%zz')).toHaveLength(1);
    expect(files('')).toEqual([]);
  });
});
