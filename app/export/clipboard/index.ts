export { copyOut, COPY_FORMS, type CopiedOut, type CopyForm } from './copy-out';
