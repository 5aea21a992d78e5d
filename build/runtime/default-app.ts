import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { projectRoot } from '../run';

/** Writes `default_app.asar`, made of `build/default-app`, into a runtime's folder of resources. */
export async function packDefaultApp(resources: string): Promise<void> {
  // Only a set-up needs the compiler, which takes a while to load.
  const { default: ts } = await import('typescript');
  const source = await readFile(join(projectRoot, 'build', 'default-app', 'main.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  const folder = join(resources, 'default_app');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'main.js'), outputText);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  );
  await createPackage(folder, join(resources, 'default_app.asar'));
  await rm(folder, { recursive: true });
}
