const IN_STORY = /^assets[/\\](?=.)/;

/** The path below `assets/` of a recording that lies beside its story; null for one that a quote names elsewhere. */
export function recordingInStory(recording: string): string | null {
  return IN_STORY.test(recording) ? recording.replace(IN_STORY, '') : null;
}
