import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { CommandMenu } from '../controls/command-menu';

/** The ways in which a story can begin. */
export function NewMenu() {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <Button className="icon-button is-framed" aria-label={t('library.new')}>
        <Plus size={16} aria-hidden="true" />
      </Button>
      <CommandMenu
        label={t('library.new')}
        placement="bottom end"
        commands={[
          'story.new',
          'story.new-from-profile',
          'story.new-from-wire',
          'story.import',
          'library.choose',
        ]}
      />
    </MenuTrigger>
  );
}
