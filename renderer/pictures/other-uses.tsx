import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureUse } from '../../app/ipc/pictures';
import { bridge } from '../bridge';
import { shortTime } from '../library/short-time';

interface Props {
  readonly article: string;
  readonly picture: string;
  readonly onOpen: (article: string) => void;
}

/** The other stories of the library that have the same picture. */
export function OtherUses({ article, picture, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const [uses, setUses] = useState<readonly PictureUse[] | null>(null);
  const [now] = useState(() => Date.now());
  useEffect(() => {
    let isWanted = true;
    void bridge.call('picture.uses', { article, picture }).then((found) => {
      if (isWanted && found.ok) setUses(found.value);
    });
    return () => {
      isWanted = false;
    };
  }, [article, picture]);
  return (
    <section className="view-part">
      <h3 className="view-title">{t('view.uses')}</h3>
      {uses?.length === 0 && <p className="view-note">{t('view.uses.none')}</p>}
      <ul className="picture-uses">
        {uses?.map(({ article: other, headline, slug, archived, changed }) => {
          const time = shortTime(changed, now, i18n.language);
          return (
            <li key={other}>
              <button type="button" className="picture-use" onClick={() => onOpen(other)}>
                <span className="picture-use-headline" dir="auto">
                  {headline || slug || t('story.untitled')}
                </span>
                <span className="picture-use-about">
                  {archived ? `${t('sources.archived')} · ${time}` : time}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
