import { photoFacts } from '../../app/pictures';
import { decode } from './decode';
import { look } from './look';
import { makePreview } from './make-preview';
import { makeRendition } from './make-rendition';
import { NoExifTool, type PhotoFiles } from './photo-files';
import { NO_EXIFTOOL, type PictureAnswers, type PictureJob } from './protocol';

/** Does what is asked with a picture. Rejects where that can't be done. */
export async function answer(
  job: PictureJob,
  photos: PhotoFiles,
): Promise<PictureAnswers[PictureJob['kind']]> {
  switch (job.kind) {
    case 'tags':
      return photos.read(job.path).catch((error: unknown) => {
        if (error instanceof NoExifTool) return NO_EXIFTOOL;
        throw error;
      });
    case 'facts':
      return photoFacts(await photos.readAll(job.path));
    case 'preview':
      await decode(job.path, photos, (source) => makePreview(source, job.shown, job.target));
      return true;
    case 'look':
      return look(job.path);
    case 'rendition':
      return makeRendition(job, photos);
  }
}
