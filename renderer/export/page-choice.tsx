import { useTranslation } from 'react-i18next';
import type { ViewSettings } from '../state/app-store';
import { ChoiceRow } from '../preferences/choice-row';

/** How a story goes out as HTML: a page that is one file, one with a folder beside it, or a piece for a CMS. */
const PAGES = ['inside', 'beside', 'fragment'] as const;
export type Page = (typeof PAGES)[number];

/** What was chosen last. */
export function pageOf(
  { form }: ViewSettings['exportChoice'],
  { isBeside }: ViewSettings['exportedPictures'],
): Page {
  if (form === 'fragment') return 'fragment';
  return isBeside ? 'beside' : 'inside';
}

interface Props {
  readonly page: Page;
  readonly onChange: (page: Page) => void;
}

export function PageChoice({ page, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ChoiceRow
      label={t('format.html')}
      value={page}
      choices={PAGES.map((value) => ({ value, name: t(`export.page.${value}`) }))}
      onChange={(value) => onChange(value as Page)}
    />
  );
}
