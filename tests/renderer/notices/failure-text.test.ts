import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../../app/ipc/language';
import { failure, FAILURE_CODES, FAILURE_DETAILS } from '../../../app/result';
import { failureReason } from '../../../renderer/notices/failure-text';

const LOCALES = join(import.meta.dirname, '../../../assets/locales');

describe.each(UI_LANGUAGES)('in %s', (language) => {
  const words = JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Record<
    string,
    string
  >;

  it('what can be imported is named from the one list of it', () => {
    expect(words['failure.unsupported']).toContain('{{stories, list');
  });

  it.each([...FAILURE_CODES, ...FAILURE_DETAILS])('%s has its sentence', (name) => {
    expect(words[`failure.${name}`]).toMatch(/\p{L}.*\.$|\{\{detail\}\}$/u);
  });
});

describe('the reason of a failure', () => {
  it('is that of its code', () => {
    expect(failureReason(failure('no-space', 'a').failure)).toMatchObject({
      key: 'failure.no-space',
      values: { subject: 'a' },
    });
  });

  it('of what is of no kind that Galley reads names all that it does', () => {
    const { values } = failureReason(failure('unsupported', 'a').failure);
    expect(values).toMatchObject({
      stories: expect.arrayContaining(['.docx', '.xml', '.textbundle']),
    });
  });

  it('is that of a detail that says more', () => {
    for (const detail of FAILURE_DETAILS) {
      expect(failureReason(failure('unsupported', 'a', { detail }).failure).key).toBe(
        `failure.${detail}`,
      );
    }
  });

  it('has the words of another program in it', () => {
    const { key, values } = failureReason(
      failure('damaged', 'a', { line: 3, detail: 'Unexpected [' }).failure,
    );
    expect(key).toEqual(['failure.damaged.at-line', 'failure.damaged']);
    expect(values).toMatchObject({ subject: 'a', line: 3, detail: 'Unexpected [' });
  });
});
