import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';

// Run by hand, once: node build/package/make-update-key.ts <file outside the project for the private key>
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say where the private key goes: a file outside the project.');
const target = path.resolve(file);
const inside = path.relative(projectFolder, target);
if (!inside.startsWith('..') && !path.isAbsolute(inside))
  throw new Error('The private key must not stand in the project.');

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
writeFileSync(target, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
console.log(`The private key is in ${target}. Keep it where nobody else can read it, and a copy elsewhere.`);
console.log('Add this line to electron/updates/release-keys.ts:');
console.log(`  '${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}',`);
