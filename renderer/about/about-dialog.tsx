import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AboutGalley, AboutPackage } from '../../app/about';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';

/** Which Galley this is, and the terms of all that it is made of. */
export function AboutDialog() {
  const { t } = useTranslation();
  const about = useAbout();
  const close = useLeave();
  return (
    <FloatingDialog frame="modal is-about" className="about">
      <div className="shortcuts-head">
        <DialogTitle>{t('about.title')}</DialogTitle>
        <CloseButton name={t('about.close')} onPress={close} />
      </div>
      {about && (
        <div className="about-text">
          <p>{t('about.version', { version: about.version })}</p>
          <Terms name={t('about.own')} text={about.licence} />
          <h3 className="about-part">{t('about.parts')}</h3>
          <p className="about-hint">{t('about.runtime')}</p>
          {about.packages.map((part) => (
            <Terms
              key={`${part.name} ${part.version}`}
              name={nameOf(part)}
              text={about.texts[part.text] ?? ''}
            />
          ))}
        </div>
      )}
    </FloatingDialog>
  );
}

/** A name that opens its terms, which are in English whatever the window speaks. */
function Terms({ name, text }: { readonly name: string; readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="about-terms" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{name}</bdi>
      </summary>
      {isOpen && (
        <pre lang="en" dir="ltr">
          {text}
        </pre>
      )}
    </details>
  );
}

function nameOf({ name, version, licence }: AboutPackage): string {
  return `${name} ${version} · ${licence}`;
}

/** A file beside the page: none of its many words is needed before somebody asks. */
function useAbout(): AboutGalley | null {
  const [about, setAbout] = useState<AboutGalley | null>(null);
  useEffect(() => {
    void fetch('./about.json').then(async (answer) =>
      setAbout((await answer.json()) as AboutGalley),
    );
  }, []);
  return about;
}
