import ChevronDown from 'lucide-react/icons/chevron-down';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { CommandMenu } from '../controls/command-menu';

/** Where a finished story goes. */
export function ExportMenu() {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <Button className="button is-strong">
        {t('export.title')}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <CommandMenu
        label={t('export.title')}
        placement="bottom end"
        commands={[
          'story.file',
          'story.export',
          'story.export-html',
          'story.export-markdown',
          'story.export-with-notes',
          'story.copy-rich',
          'story.copy-html',
          'story.copy-markdown',
          'story.fact-check-docx',
          'story.fact-check-html',
          'story.fact-check-csv',
        ]}
      />
    </MenuTrigger>
  );
}
