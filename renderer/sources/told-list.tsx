import { useTranslation } from 'react-i18next';
import {
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  Text,
} from 'react-aria-components/ListBox';
import type { KnownSource, ToldQuote } from '../../app/ipc/sources';
import { shownName } from './shown-name';
import { showTold } from './show-told';
import { ToldFacts } from './told-facts';

interface Props {
  readonly known: KnownSource;
  readonly quotes: readonly ToldQuote[];
  readonly total: number;
  readonly onLoadMore: () => void;
}

/** All that somebody told, by story, the newest first. Enter or a click opens the story there. */
export function ToldList({ known, quotes, total, onLoadMore }: Props) {
  const { t } = useTranslation();
  const title = t(known.kind === 'person' ? 'sources.told' : 'sources.told-through', {
    name: shownName(known.name, t),
  });
  if (total === 0) return <p className="sources-empty">{t('sources.told-nothing')}</p>;
  const byKey = new Map(quotes.map((quote) => [keyOf(quote), quote]));
  return (
    <section className="sources-told">
      <h4 className="sources-told-title">
        <bdi>{title}</bdi>
      </h4>
      <ListBox
        className="told-list"
        aria-label={title}
        onAction={(key) => {
          const quote = byKey.get(String(key));
          if (quote) void showTold(quote.article, quote.quote);
        }}
      >
        {byStory(quotes).map(([first, ...others]) => (
          <ListBoxSection key={first.article} id={`story ${first.article}`}>
            <Header className="told-story">
              <StoryName quote={first} />
            </Header>
            {[first, ...others].map((quote) => (
              <ToldItem key={keyOf(quote)} id={keyOf(quote)} quote={quote} known={known} />
            ))}
          </ListBoxSection>
        ))}
        <ListBoxLoadMoreItem onLoadMore={onLoadMore} />
      </ListBox>
    </section>
  );
}

type Some<Value> = readonly [Value, ...Value[]];

/** They come story by story. */
function byStory(quotes: readonly ToldQuote[]): readonly Some<ToldQuote>[] {
  const stories: [ToldQuote, ...ToldQuote[]][] = [];
  for (const quote of quotes) {
    const last = stories.at(-1);
    if (last?.[0].article === quote.article) last.push(quote);
    else stories.push([quote]);
  }
  return stories;
}

function keyOf({ article, quote }: ToldQuote): string {
  return `${article}\n${quote}`;
}

function StoryName({ quote }: { readonly quote: ToldQuote }) {
  const { t, i18n } = useTranslation();
  const { headline, slug, changed, archived } = quote;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(changed);
  return (
    <>
      <span className="told-headline" dir="auto">
        {headline || slug || t('story.untitled')}
      </span>
      <span className="told-day">{archived ? `${t('sources.archived')} · ${day}` : day}</span>
    </>
  );
}

interface ItemProps {
  readonly id: string;
  readonly quote: ToldQuote;
  readonly known: KnownSource;
}

function ToldItem({ id, quote, known }: ItemProps) {
  const { t } = useTranslation();
  const words = quote.words.trim() || t('sources.no-words');
  return (
    <ListBoxItem id={id} className="told-item" textValue={words.slice(0, 200)}>
      <Text
        slot="label"
        className={quote.words.trim() === '' ? 'told-words is-empty' : 'told-words'}
        dir="auto"
      >
        {words}
      </Text>
      <Text slot="description" className="told-facts">
        <ToldFacts quote={quote} known={known} />
      </Text>
    </ListBoxItem>
  );
}
