import { buildProgram, reportSize } from '#build/vite/build.ts';

const built = await buildProgram(console.log);
console.log(built.length === 0 ? 'Nothing changed since the last build.' : `Built: ${built.join(', ')}.`);
if (!reportSize(console.log)) process.exitCode = 1;
