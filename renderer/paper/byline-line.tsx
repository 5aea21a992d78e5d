import { useTranslation } from 'react-i18next';
import { formatDate } from '../../app/export/language';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { LineField } from '../controls/line-field';

/** Who wrote it, where and when, between two rules. */
export function BylineLine({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const { bylines, dateline } = useStoryState(story, (state) => state.fields);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
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
        label={t('field.place')}
        value={dateline.place}
        readOnly={readOnly}
        onCommit={(place) => story.setFields({ dateline: { ...dateline, place } })}
      />
      {/* The day as it is written, and under the caret the system's own field for a day. */}
      <label className="day">
        <span className={dateline.date ? 'day-words' : 'day-words is-empty'} aria-hidden="true">
          {dateline.date ? formatDate(dateline.date, i18n.language) : t('field.date')}
        </span>
        <input
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
