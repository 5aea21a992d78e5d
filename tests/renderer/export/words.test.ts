import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import ar from '../../../assets/locales/ar.json';
import en from '../../../assets/locales/en.json';
import id from '../../../assets/locales/id.json';
import { EXPORT_FORMATS } from '../../../app/export/formats';
import { LOSS_KINDS, LOSS_MANNERS } from '../../../app/export/losses';
import { failure, success } from '../../../app/result';
import type { BatchReport, Exported } from '../../../app/ipc/filing';
import { reportText, summaryOf } from '../../../renderer/export/report-text';

const LOCALES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, id, ar };

const { t } = i18next;
await i18next.init({
  lng: 'en',
  showSupportNotice: false,
  resources: { en: { translation: en } },
  ...{ keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false } },
});

describe.each(Object.keys(LOCALES))('in %s', (language) => {
  const words = LOCALES[language]!;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it('every kind of loss has its words in each number', () => {
    const wanted = LOSS_KINDS.flatMap((kind) => forms.map((form) => `loss.${kind}_${form}`));
    expect(wanted.filter((key) => !words[key])).toEqual([]);
  });

  it('every manner of loss and every format is named', () => {
    const wanted = [
      ...LOSS_MANNERS.map((manner) => `report.${manner}`),
      ...EXPORT_FORMATS.flatMap((format) => [`format.${format}`, `format.${format}.for`]),
    ];
    expect(wanted.filter((key) => !words[key])).toEqual([]);
  });
});

const WHOLE: Exported = {
  path: '/out/rice.html',
  embargo: null,
  pictures: { notShown: [], wordless: [] },
  losses: [],
};
const RICE = { article: 'rice', title: 'Rice prices fall' } as const;

describe('a report as text', () => {
  it('names each file, what failed, and what was lost in which manner', () => {
    const report: BatchReport = {
      folder: '/out',
      remaining: 3,
      outcomes: [
        { ...RICE, format: 'html', written: failure('no-space', '/out/rice.html') },
        {
          ...{ article: 'ferry', title: '', format: 'md' },
          written: success({
            ...WHOLE,
            path: '/out/ferry.md',
            embargo: { until: '' },
            losses: [
              { kind: 'desk-note', manner: 'held-back', count: 1, places: ['Who says so?'] },
              { kind: 'table', manner: 'simplified', count: 3, places: ['Fares', 'Routes'] },
              { kind: 'field', manner: 'simplified', count: 2, places: [] },
            ],
          }),
        },
      ],
    };
    expect(reportText(report, t).split('\n')).toEqual([
      'What was exported: 1 file written · 1 not written · 3 not come to',
      '',
      'Rice prices fall – Web page (HTML)',
      'Not written. There is no room left on the disk of /out/rice.html. Make room and try again.',
      '',
      'Untitled story – Markdown',
      '/out/ferry.md',
      'Words in it are under embargo, and the story does not say until when.',
      'Kept back on purpose:',
      '- 1 note to the desk: Who says so?',
      'In another form, with all its words:',
      '- 3 tables: Fares · Routes · …',
      '- 2 details of the story',
    ]);
  });

  it('says nothing of losses where nothing was lost', () => {
    const report: BatchReport = {
      ...{ folder: '/out', remaining: 0 },
      outcomes: [{ ...RICE, format: 'html', written: success(WHOLE) }],
    };
    expect(summaryOf(report, t)).toBe('1 file written');
    expect(reportText(report, t).split('\n').slice(2)).toEqual([
      'Rice prices fall – Web page (HTML)',
      '/out/rice.html',
    ]);
  });
});
