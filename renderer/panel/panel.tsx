import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { PicturesPanel } from '../pictures/pictures-panel';
import { NotesPanel } from '../notes/notes-panel';
import { openNotes } from '../notes/open-notes';
import { QuotesPanel } from '../quotes/quotes-panel';
import { appStore, useApp, useStoryState, type PanelTab } from '../state/app-store';
import type { Story } from '../story/story';

/** What belongs to the story beside its text. */
export function Panel({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const tab = useApp((state) => state.panelTab);
  const quotes = useStoryState(story, ({ spans }) => spans.length);
  const pictures = useStoryState(story, ({ figures }) => figures.length);
  const notes = useStoryState(story, (state) => openNotes(state).length);
  return (
    <Tabs
      className="panel-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => appStore.setState({ panelTab: key as PanelTab })}
    >
      <TabList className="panel-tab-list" aria-label={t('panel.title')}>
        <PanelTabHead id="quotes" name={t('quotes.title')} count={quotes} />
        <PanelTabHead id="pictures" name={t('pictures.title')} count={pictures} />
        <PanelTabHead id="notes" name={t('notes.title')} count={notes} />
      </TabList>
      <TabPanel id="quotes" className="panel-body">
        <QuotesPanel story={story} />
      </TabPanel>
      <TabPanel id="pictures" className="panel-body">
        <PicturesPanel story={story} />
      </TabPanel>
      <TabPanel id="notes" className="panel-body">
        <NotesPanel story={story} />
      </TabPanel>
    </Tabs>
  );
}

interface HeadProps {
  readonly id: PanelTab;
  readonly name: string;
  readonly count: number;
}

function PanelTabHead({ id, name, count }: HeadProps) {
  return (
    <Tab id={id} className="panel-tab">
      {name} <span className="panel-count">{count}</span>
    </Tab>
  );
}
