import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList as Tags } from 'react-aria-components/TagGroup';

interface Props {
  readonly label: string;
  readonly tags: readonly string[];
  readonly readOnly: boolean;
  readonly onRemove: (tag: string) => void;
}

/** Tags in a row: arrows go from one to the next, Delete takes the one away that the keyboard is on. */
export function TagList({ label, tags, readOnly, onRemove }: Props) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  const remove = (keys: Set<string | number>) => keys.forEach((key) => onRemove(String(key)));
  return (
    <TagGroup aria-label={label} {...(readOnly ? {} : { onRemove: remove })}>
      <Tags className="tag-list">
        {tags.map((tag) => (
          <Tag key={tag} id={tag} className="tag" textValue={tag}>
            <bdi>{tag}</bdi>
            {!readOnly && (
              <Button slot="remove" className="tag-remove" aria-label={t('field.tags.remove')}>
                <X size={11} aria-hidden="true" />
              </Button>
            )}
          </Tag>
        ))}
      </Tags>
    </TagGroup>
  );
}
