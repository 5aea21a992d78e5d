import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../app/snippets/snippets';
import { LabelledField } from '../controls/labelled-field';
import { useLater } from '../controls/use-later';
import { changeSnippets, useSnippets } from '../snippets/snippets-store';
import { FileProblem } from './file-problem';
import { SideList } from './side-list';

/** The pieces that were saved, to be looked at, mended and thrown away. */
export function SnippetsTab() {
  const { t } = useTranslation();
  const files = useSnippets();
  const [wanted, select] = useState<string | null>(null);
  if (!files) return null;
  const { snippets } = files;
  const chosen = snippets.find(({ name }) => name === wanted) ?? snippets[0] ?? null;
  return (
    <>
      <FileProblem file={files} />
      <div className="side-by-side">
        <SideList
          label={t('preferences.snippets')}
          items={snippets.map(({ name }) => ({ id: name, name }))}
          selected={chosen?.name ?? null}
          onSelect={select}
          empty={t('snippet.empty')}
        >
          {chosen && (
            <button
              type="button"
              className="button is-small"
              onClick={() => void changeSnippets({ remove: [chosen.name] })}
            >
              {t('snippet.remove')}
            </button>
          )}
        </SideList>
        {chosen && (
          <SnippetForm
            key={chosen.name}
            snippet={chosen}
            isLocked={files.problem !== null}
            isTaken={(name) => snippets.some((other) => other.name === name)}
            onRename={select}
          />
        )}
      </div>
    </>
  );
}

/** Milliseconds without a key until what was typed goes to the file. */
const PAUSE = 400;

interface Props {
  readonly snippet: Snippet;
  readonly isLocked: boolean;
  readonly isTaken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
}

function SnippetForm({ snippet, isLocked, isTaken, onRename }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(snippet.name);
  const later = useLater(PAUSE);
  const rename = async () => {
    const wanted = name.trim();
    if (wanted === '' || isTaken(wanted)) return setName(snippet.name);
    // What was typed before goes to the old name, and with it to the new one.
    later.finish();
    const change = [{ name: snippet.name, to: { name: wanted } }];
    if (await changeSnippets({ change })) onRename(wanted);
  };
  return (
    <div className="profile-form">
      <label className="labelled-field">
        <span className="field-label">{t('snippet.name')}</span>
        <input
          className="field"
          dir="auto"
          maxLength={200}
          readOnly={isLocked}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onBlur={() => void rename()}
        />
      </label>
      <LabelledField
        label={t('snippet.text')}
        value={snippet.text}
        readOnly={isLocked}
        isLong
        onCommit={(text) => {
          // Nothing is no snippet; "Remove" is for that.
          if (text.trim() !== '') {
            const change = [{ name: snippet.name, to: { text } }];
            later.plan(() => void changeSnippets({ change }));
          }
        }}
      />
    </div>
  );
}
