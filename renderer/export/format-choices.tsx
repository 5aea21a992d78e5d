import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat } from '../../app/export/formats';

type Formats = ExportFormat[];

interface Props {
  readonly chosen: readonly ExportFormat[];
  /** In the order of all formats. */
  readonly onChange: (formats: Formats) => void;
}

/** All that a story can be written into, each with what it is good for. The keyboard begins at the first. */
export function FormatChoices({ chosen, onChange }: Props) {
  const { t } = useTranslation();
  const change = (format: ExportFormat, isOn: boolean) =>
    onChange(EXPORT_FORMATS.filter((one) => (one === format ? isOn : chosen.includes(one))));
  return (
    <fieldset className="export-formats">
      <legend className="field-label">{t('export.formats')}</legend>
      {EXPORT_FORMATS.map((format, index) => (
        <FormatChoice
          key={format}
          format={format}
          isFirst={index === 0}
          isOn={chosen.includes(format)}
          onChange={(isOn) => change(format, isOn)}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly format: ExportFormat;
  readonly isFirst: boolean;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function FormatChoice({ format, isFirst, isOn, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const purpose = useId();
  return (
    <div className="export-format">
      <label className="check-row">
        <input
          type="checkbox"
          checked={isOn}
          autoFocus={isFirst}
          aria-describedby={purpose}
          onChange={({ target }) => onChange(target.checked)}
        />
        {t(`format.${format}`)}
      </label>
      <span id={purpose} className="hint">
        {t(`format.${format}.for`)}
      </span>
    </div>
  );
}
