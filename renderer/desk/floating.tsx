import { lazy, Suspense } from 'react';
import { preloadWhenIdle } from '../first-paint';
import { useApp, useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

const loadQuotePopover = () => import('../quotes/quote-popover');
const loadNotePopover = () => import('../notes/note-popover');
const loadPalette = () => import('../palette/palette');

const QuotePopover = lazy(async () => ({ default: (await loadQuotePopover()).QuotePopover }));
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../shortcuts/shortcuts-sheet')).ShortcutsSheet,
}));
const AboutDialog = lazy(async () => ({
  default: (await import('../about/about-dialog')).AboutDialog,
}));
const NotePopover = lazy(async () => ({ default: (await loadNotePopover()).NotePopover }));
const QuoteSheet = lazy(async () => ({
  default: (await import('../quotes/quote-sheet')).QuoteSheet,
}));
const LinkPopover = lazy(async () => ({
  default: (await import('../popovers/link-popover')).LinkPopover,
}));
const WireDialog = lazy(async () => ({
  default: (await import('../wire/wire-dialog')).WireDialog,
}));
const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/versions-dialog')).VersionsDialog,
}));
const MergeDialog = lazy(async () => ({
  default: (await import('../merge/merge-dialog')).MergeDialog,
}));
const StoryDialog = lazy(async () => ({
  default: (await import('../library/story-dialog')).StoryDialog,
}));

// Those that are opened in the middle of a sentence have to be there at once.
preloadWhenIdle(loadQuotePopover);
preloadWhenIdle(loadNotePopover);
preloadWhenIdle(loadPalette);

const TkDialog = lazy(async () => ({ default: (await import('../tk/tk-dialog')).TkDialog }));
const OffRecordDialog = lazy(async () => ({
  default: (await import('../off-record/off-record-dialog')).OffRecordDialog,
}));

const NewFromProfile = lazy(async () => ({
  default: (await import('../profiles/new-from-profile')).NewFromProfile,
}));
const SnippetPopover = lazy(async () => ({
  default: (await import('../snippets/snippet-popover')).SnippetPopover,
}));
const SaveSnippet = lazy(async () => ({
  default: (await import('../snippets/save-snippet')).SaveSnippet,
}));
const Preferences = lazy(async () => ({
  default: (await import('../preferences/preferences')).Preferences,
}));

const ProtectedDialog = lazy(async () => ({
  default: (await import('../protected/protected-dialog')).ProtectedDialog,
}));

const FramingDialog = lazy(async () => ({
  default: (await import('../pictures/framing-dialog')).FramingDialog,
}));

const PictureDialog = lazy(async () => ({
  default: (await import('../pictures/picture-dialog')).PictureDialog,
}));
const RelinkDialog = lazy(async () => ({
  default: (await import('../pictures/relink-dialog')).RelinkDialog,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog')).ExportDialog,
}));
const ReportDialog = lazy(async () => ({
  default: (await import('../export/report-dialog')).ReportDialog,
}));
const BlockedDialog = lazy(async () => ({
  default: (await import('../export/blocked-dialog')).BlockedDialog,
}));

const SourcesDialog = lazy(async () => ({
  default: (await import('../sources/sources-dialog')).SourcesDialog,
}));

const ProblemDialog = lazy(async () => ({
  default: (await import('../trouble/problem-dialog')).ProblemDialog,
}));

/** What lies over the desk at this moment, if anything does. */
export function Floating({ story }: { readonly story: Story | null }) {
  const floating = useApp((state) => state.floating);
  return (
    <Suspense>
      {floating === 'wire-copy' && <WireDialog />}
      {floating === 'palette' && <Palette />}
      {floating === 'shortcuts' && <ShortcutsSheet />}
      {floating === 'problem' && <ProblemDialog />}
      {floating === 'about' && <AboutDialog />}
      {floating === 'story-question' && <StoryDialog />}
      {floating === 'tk-question' && <TkDialog />}
      {floating === 'off-record-question' && story && <OffRecordDialog story={story} />}
      {floating === 'new-from-profile' && <NewFromProfile />}
      {floating === 'preferences' && <Preferences />}
      {floating === 'sources' && <SourcesDialog />}
      {floating === 'export' && <ExportDialog />}
      {floating === 'export-report' && <ReportDialog />}
      {floating === 'file-blocked' && story && <BlockedDialog story={story} />}
      {floating === 'snippets' && story && <SnippetPopover story={story} />}
      {floating === 'save-snippet' && story && <SaveSnippet story={story} />}
      {floating === 'quote' && story && <QuotePopover story={story} />}
      {floating === 'quote-sheet' && story && <QuoteSheet story={story} />}
      {floating === 'protected' && story && <ProtectedDialog story={story} />}
      {floating === 'framing' && story && <FramingDialog story={story} />}
      {floating === 'picture' && story && <PictureDialog story={story} />}
      {floating === 'relink' && story && <RelinkDialog story={story} />}
      {floating === 'note' && story && <NotePopover story={story} />}
      {floating === 'link' && story && <LinkPopover story={story} />}
      {floating === 'versions' && story && <VersionsDialog story={story} />}
      {floating === 'merge' && story && <Merging story={story} />}
    </Suspense>
  );
}

/** A merge is over as soon as it is decided, whoever decided it. */
function Merging({ story }: { readonly story: Story }) {
  const merge = useStoryState(story, (state) => state.merge);
  return merge && <MergeDialog story={story} />;
}
