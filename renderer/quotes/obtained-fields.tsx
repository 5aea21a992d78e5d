import { useTranslation } from 'react-i18next';
import { WAYS_OBTAINED, type WayObtained } from '../../app/article';
import { bridge } from '../bridge';
import { LabelledField } from '../controls/labelled-field';
import { LabelledSelect } from '../controls/labelled-select';
import { RecordingField } from '../recordings/recording-field';
import { RecordingPlayer } from '../recordings/recording-player';
import type { QuoteForm } from './quote-form';

/** How the words came to us, and where they can be checked. */
export function ObtainedFields({ story, quote, readOnly, change }: QuoteForm) {
  const { t } = useTranslation();
  const { how, date, page, link, recording, timecode } = quote.obtained;
  return (
    <fieldset className="quote-sheet-part">
      <legend>{t('quote.obtained')}</legend>
      <div className="quote-sheet-row">
        <LabelledSelect
          label={t('quote.how')}
          value={how ?? ''}
          isDisabled={readOnly}
          choices={[
            { value: '', name: t('quote.how.none') },
            ...WAYS_OBTAINED.map((value) => ({ value, name: t(`quote.how.${value}`) })),
          ]}
          onChange={(value) =>
            change('how', { obtained: { how: value === '' ? null : (value as WayObtained) } })
          }
        />
        <label className="labelled-field">
          <span className="field-label">{t('quote.date')}</span>
          <input
            type="date"
            className="field"
            value={date}
            readOnly={readOnly}
            onChange={({ target }) => change('date', { obtained: { date: target.value } })}
          />
        </label>
      </div>
      <div className="quote-sheet-row">
        <LabelledField
          label={t('quote.page')}
          value={page}
          readOnly={readOnly}
          onCommit={(text) => change('page', { obtained: { page: text.trim() } })}
        />
        <LabelledField
          label={t('quote.link')}
          value={link}
          readOnly={readOnly}
          onCommit={(text) => change('link', { obtained: { link: text.trim() } })}
        />
      </div>
      {/^(https?|mailto):/i.test(link) && (
        <button
          type="button"
          className="link-button"
          onClick={() => void bridge.call('link.open', { url: link })}
        >
          {t('quote.open-link')}
        </button>
      )}
      <RecordingField
        article={story.name}
        value={recording}
        readOnly={readOnly}
        onChange={(chosen) => change('recording', { obtained: { recording: chosen } })}
      />
      {recording !== '' && (
        <>
          <LabelledField
            label={t('quote.timecode')}
            value={timecode}
            readOnly={readOnly}
            onCommit={(text) => change('timecode', { obtained: { timecode: text.trim() } })}
          />
          <RecordingPlayer
            article={story.name}
            recording={recording}
            timecode={timecode}
            onTimecode={
              readOnly ? null : (taken) => change('taken', { obtained: { timecode: taken } })
            }
            onRecording={null}
          />
        </>
      )}
    </fieldset>
  );
}
