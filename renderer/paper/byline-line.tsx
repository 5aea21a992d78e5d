import { useTranslation } from 'react-i18next';
import { formatDate, isDay } from '../../app/export/language';
import { fieldId } from '../details/show-field';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { LineField } from '../controls/line-field';

/** Who wrote it, where and when, between two rules. */
export function BylineLine({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const { bylines, dateline } = useStoryState(story, (state) => state.fields);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  // What a hand wrote into the file that is no day stays there, and here, until a day is chosen.
  const isWrong = dateline.date !== '' && !isDay(dateline.date);
  const wrong = t('field.date.wrong', { date: dateline.date });
  return (
    <div className="byline-line" dir={i18n.dir()} lang={i18n.language}>
      <span className="byline">
        {bylines.length > 0 && <span aria-hidden="true">{t('field.by')}</span>}
        <LineField
          label={t('field.bylines')}
          value={bylines.join(', ')}
          readOnly={readOnly}
          onCommit={(text) => story.setFields({ bylines: namesIn(text) })}
        />
      </span>
      <LineField
        className="place"
        id={fieldId('dateline.place')}
        label={t('field.place')}
        value={dateline.place}
        readOnly={readOnly}
        onCommit={(place) => story.setFields({ dateline: { ...dateline, place } })}
      />
      {/* The day as it is written, and under the caret the system's own field for a day. */}
      <label className="day">
        <span
          className={`day-words${dateline.date ? '' : ' is-empty'}${isWrong ? ' is-wrong' : ''}`}
          aria-hidden="true"
        >
          {dateline.date ? formatDate(dateline.date, i18n.language) : t('field.date')}
        </span>
        <input
          id={fieldId('dateline.date')}
          aria-invalid={isWrong}
          {...(isWrong ? { 'aria-description': wrong, title: wrong } : {})}
          type="date"
          className="day-field"
          aria-label={t('field.date')}
          readOnly={readOnly}
          max="9999-12-31"
          value={dateline.date}
          onChange={({ target }) =>
            story.setFields({ dateline: { ...dateline, date: target.value } })
          }
        />
      </label>
    </div>
  );
}

function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
