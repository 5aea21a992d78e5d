import { Suspense, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source, SourceId } from '../../app/article';
import { LineField } from '../controls/line-field';
import { Paged } from '../controls/paged';
import { lazyAfterPaint } from '../first-paint';
import { KeptElsewhere } from '../protected/kept-elsewhere';
import { ProtectButton } from '../protected/protect-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import type { SourceQuotes } from './group-quotes';
import { QuoteRecord } from './quote-record';
import { sourceHue } from './source-hue';

const SourceNames = lazyAfterPaint(() => import('../names/source-names'), 'SourceNames');

interface Props {
  readonly story: Story;
  readonly group: SourceQuotes;
  /** The words of the source that says most. */
  readonly most: number;
}

/** One source with all it says in the story, led by its hue. */
export function SourceBlock({ story, group, most }: Props) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const { id, source, quotes, words } = group;
  const style = { ...sourceHue(sources, id), '--share': words / most } as CSSProperties;
  return (
    <section className="source" style={style} aria-label={source?.name ?? t('quotes.no-source')}>
      <div className="source-head">
        <span className="source-dot" aria-hidden="true" />
        {source && id !== null ? (
          <SourceFields story={story} id={id} source={source} />
        ) : (
          <p className="source-name is-missing">{t('quotes.no-source')}</p>
        )}
        {source && id !== null && <ProtectButton id={id} source={source} />}
        <span className="source-words">{t('status.words', { count: words })}</span>
      </div>
      <div className="source-bar" aria-hidden="true" />
      <Suspense>{id !== null && <SourceNames story={story} id={id} />}</Suspense>
      <ul className="quote-list">
        <Paged items={quotes} as="li">
          {(quote) => <QuoteRecord key={quote.id} story={story} quote={quote} />}
        </Paged>
      </ul>
    </section>
  );
}

interface FieldsProps {
  readonly story: Story;
  readonly id: SourceId;
  readonly source: Source;
}

function SourceFields({ story, id, source }: FieldsProps) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  return (
    <div className="source-fields">
      <LineField
        className="source-name"
        label={t(source.protected === '' ? 'source.name' : 'protected.alias')}
        value={source.name}
        readOnly={readOnly}
        onCommit={(name) => {
          // A source always has a name: while the field is empty, the last one stands.
          if (name.trim() !== '') story.changeSource(id, { name: name.trim() });
        }}
      />
      {source.protected !== '' && <KeptElsewhere protectedKey={source.protected} />}
      {/* Only people have a role somewhere. */}
      <div className="source-role" hidden={source.kind === 'organisation'}>
        <LineField
          label={t('source.role')}
          value={source.role}
          readOnly={readOnly}
          onCommit={(role) => story.changeSource(id, { role: role.trim() })}
        />
        <LineField
          label={t('source.organisation')}
          value={source.organisation}
          readOnly={readOnly}
          onCommit={(organisation) => story.changeSource(id, { organisation: organisation.trim() })}
        />
      </div>
    </div>
  );
}
