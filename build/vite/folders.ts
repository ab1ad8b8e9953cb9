import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What the build makes; the packaged program holds the same three folders. */
export const outFolder = join(projectFolder, 'out');
