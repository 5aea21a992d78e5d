import { useTranslation } from 'react-i18next';
import { countCharacters } from '../../app/article/stats';

interface Props {
  /** For the field's `aria-describedby`. */
  readonly id: string;
  readonly text: string;
  readonly limit: number;
}

/** How much of its room a field has used, `n/limit`; over the limit a sign and words say so, not the colour alone. */
export function FieldCount({ id, text, limit }: Props) {
  const { t } = useTranslation();
  const length = countCharacters(text);
  const over = length - limit;
  return (
    <span id={id} className={over > 0 ? 'field-count is-over' : 'field-count'}>
      <span aria-hidden="true">
        {over > 0 && '▲ '}
        {length}/{limit}
      </span>
      <span className="for-readers">
        {over > 0
          ? t('count.over', { over, limit, count: limit })
          : t('count.of', { length, limit, count: limit })}
      </span>
    </span>
  );
}
