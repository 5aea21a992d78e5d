/**
 * npm runs this after an install. It is plain JavaScript because an install without the development packages
 * (`npm install --omit=dev`) has neither what builds Galley nor what runs TypeScript: that is said, and is no fault.
 */
const missing = ['tsx', 'vite'].filter((name) => !isInstalled(name));
if (missing.length > 0) {
  console.log(
    `Galley was not built: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not installed.`,
  );
} else {
  const { tsImport } = await import('tsx/esm/api');
  const { bundle } = await tsImport('./bundle.ts', import.meta.url);
  await bundle();
}

function isInstalled(name) {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
