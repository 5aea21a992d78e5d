import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Repeat, RepeatPlace } from '../../app/export/off-record';
import { useLeave } from '../commands/use-leave';
import { RecordWords } from '../controls/record-words';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { closeFloating } from '../state/floating';
import type { Story } from '../story/story';
import { offRecordQuestion, type OffRecordQuestion } from './off-record-question';

/** More are not read here one by one; they are in the panel. */
const MOST_LISTED = 100;

/**
 * Says which words were given off the record before a story leaves the desk. Each leads to its place in the story.
 * Escape leaves everything as it is.
 */
export function OffRecordDialog({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const question = useStore(offRecordQuestion);
  if (!question) return null;
  const { quotes, repeats, omit } = question;
  return (
    <FloatingDialog frame="modal is-small" className="popover-dialog" role="alertdialog">
      <div className="story-form">
        <DialogTitle>{t('off-record.title', { count: quotes.length })}</DialogTitle>
        <Quotes quotes={quotes} onShow={(id) => closeThen(() => story.showQuote(id))} />
        <p className="hint">{t('off-record.hint')}</p>
        {repeats.length > 0 && <Repeats repeats={repeats} />}
        <div className="modal-foot story-form-foot">
          <button type="button" className="button" onClick={() => closeThen(omit)}>
            {t('off-record.omit')}
          </button>
          <button type="button" className="button is-main" autoFocus onClick={leave}>
            {t('action.cancel')}
          </button>
        </div>
      </div>
    </FloatingDialog>
  );
}

function Quotes({
  quotes,
  onShow,
}: Pick<OffRecordQuestion, 'quotes'> & { readonly onShow: (id: string) => void }) {
  const { t } = useTranslation();
  const more = quotes.length - MOST_LISTED;
  return (
    <ul className="off-record-list">
      {quotes.slice(0, MOST_LISTED).map(({ id, words }) => (
        <li key={id}>
          <RecordWords
            words={words.join(' … ')}
            className="quote-words"
            onPress={() => onShow(id)}
          />
        </li>
      ))}
      {more > 0 && <li className="hint">{t('off-record.more', { number: more })}</li>}
    </ul>
  );
}

/** The field's own name, where the words stand in one. */
const PLACES: Readonly<Record<RepeatPlace, string>> = {
  headline: 'field.headline',
  standfirst: 'field.standfirst',
  'seo-title': 'field.seo.title',
  'seo-description': 'field.seo.description',
  slug: 'off-record.place.slug',
  tags: 'field.tags',
  picture: 'off-record.place.picture',
  text: 'off-record.place.text',
};

function Repeats({ repeats }: { readonly repeats: readonly Repeat[] }) {
  const { t } = useTranslation();
  const more = repeats.length - MOST_LISTED;
  return (
    <div className="off-record-repeats">
      <p>{t('off-record.repeats')}</p>
      <ul className="off-record-list">
        {repeats.slice(0, MOST_LISTED).map(({ place, words }, index) => (
          <li key={index}>
            <span className="field-label">{t(PLACES[place])}</span> <bdi>{words}</bdi>
          </li>
        ))}
        {more > 0 && <li className="hint">{t('off-record.more', { number: more })}</li>}
      </ul>
    </div>
  );
}

/** The story can have the keyboard only when nothing lies over it any more. */
function closeThen(action: () => void): void {
  flushSync(closeFloating);
  action();
}
