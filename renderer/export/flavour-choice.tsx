import { useTranslation } from 'react-i18next';
import { MARKDOWN_FLAVOURS, type MarkdownFlavour } from '../../app/export/markdown/flavours';
import { ChoiceRow } from '../preferences/choice-row';

interface Props {
  readonly flavour: MarkdownFlavour;
  readonly onChange: (flavour: MarkdownFlavour) => void;
}

/** For whom Markdown is written. */
export function FlavourChoice({ flavour, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ChoiceRow
      label={t('format.md')}
      value={flavour}
      choices={MARKDOWN_FLAVOURS.map((value) => ({ value, name: t(`export.flavour.${value}`) }))}
      onChange={(value) => onChange(value as MarkdownFlavour)}
    />
  );
}
