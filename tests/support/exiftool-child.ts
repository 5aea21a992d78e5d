import { openPhotoFiles } from '../../main/pictures/photo-files';

// Reads a photo, and then lives until it is killed.
const [path] = process.argv.slice(2);
await openPhotoFiles().read(path!);
process.stdout.write('read\n');
setInterval(() => undefined, 60_000);
