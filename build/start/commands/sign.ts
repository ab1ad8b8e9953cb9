import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { latestVersion } from '#db/office/migrate.ts';
import { readSigningKey, signUpdate } from '#build/package/sign-update.ts';
import { projectFolder } from '#build/vite/folders.ts';

/**
 * `node build/start/run.mjs sign <installer>…`: writes the update file beside each installer. The private key comes from
 * `PEIL_UPDATE_KEY`.
 */
const installers = process.argv.slice(2);
if (installers.length === 0) throw new Error('Name the installers to sign.');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));
const key = readSigningKey(process.env['PEIL_UPDATE_KEY']);
for (const installer of installers) {
  // Every office file since the first opens: migrations are kept for ever.
  const file = await signUpdate(
    resolve(installer),
    { version, minDbVersion: 0, dbVersion: latestVersion },
    key,
  );
  console.log(file);
}
