import { join } from 'node:path';
import { build } from 'vite';
import { mainConfig } from './configs.ts';
import { outFolder, projectFolder } from './folders.ts';

/**
 * Makes one fast starting file of a program of the tests, in a folder of its own, and answers its path. Stripping types would take most of
 * the time of a program that is killed after a moment.
 */
export async function bundleProgram(source: string): Promise<string> {
  const name = source.replaceAll(/^.*\/|\.ts$/g, '');
  const folder = join(outFolder, `${name}-${process.pid}`);
  const config = mainConfig(folder);
  await build({
    ...config,
    build: {
      ...config.build,
      rolldownOptions: { ...config.build?.rolldownOptions, input: { [name]: join(projectFolder, source) } },
    },
  });
  return join(folder, `${name}.js`);
}
