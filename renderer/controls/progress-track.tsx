/** How much of something is done, from 0 to 1, drawn as a line. It says nothing: the progress bar around it does. */
export function ProgressTrack({ part }: { readonly part: number }) {
  return (
    <div className="progress-track">
      <div style={{ inlineSize: `${part * 100}%` }} />
    </div>
  );
}
