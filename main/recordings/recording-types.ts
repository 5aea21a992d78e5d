/** A kind of sound or film that Chromium plays as Electron ships it (https://www.chromium.org/audio-video/). */
export interface RecordingType {
  readonly contentType: string;
  readonly isFilm: boolean;
  readonly extensions: readonly string[];
}

/** A `.webm` and an `.mp4` may hold sound alone: then the film is an empty picture, and not shown. */
export const RECORDING_TYPES: readonly RecordingType[] = [
  { contentType: 'audio/mpeg', isFilm: false, extensions: ['.mp3'] },
  { contentType: 'audio/mp4', isFilm: false, extensions: ['.m4a', '.m4b'] },
  { contentType: 'audio/aac', isFilm: false, extensions: ['.aac'] },
  { contentType: 'audio/wav', isFilm: false, extensions: ['.wav', '.wave'] },
  { contentType: 'audio/ogg', isFilm: false, extensions: ['.ogg', '.oga', '.opus'] },
  { contentType: 'audio/flac', isFilm: false, extensions: ['.flac'] },
  { contentType: 'audio/webm', isFilm: false, extensions: ['.weba'] },
  { contentType: 'video/webm', isFilm: true, extensions: ['.webm'] },
  { contentType: 'video/mp4', isFilm: true, extensions: ['.mp4', '.m4v'] },
  { contentType: 'video/quicktime', isFilm: true, extensions: ['.mov'] },
];

/** The type for a file's name, or null when it is no sound or film that can be played. */
export function recordingType(name: string): RecordingType | null {
  const lower = name.toLowerCase();
  const hasEnding = ({ extensions }: RecordingType) =>
    extensions.some((extension) => lower.endsWith(extension));
  return RECORDING_TYPES.find(hasEnding) ?? null;
}

/** Without their dots, as dialogs have them. */
export const RECORDING_EXTENSIONS: readonly string[] = RECORDING_TYPES.flatMap(({ extensions }) =>
  extensions.map((extension) => extension.slice(1)),
);
