import { addUp } from '../summary.ts';

/** Ends a run of everything: adds up what the steps counted. A step that broke before it could count is a failure of its own. */
const brokenSteps = Number(process.argv[2] ?? 0);
const { passed, failed, remarks } = addUp();
const failures = Math.max(failed, brokenSteps);
for (const remark of remarks) console.log(`- ${remark}\n`);
console.log(`${passed} passed, ${failures} failed`);
if (failures > 0) process.exitCode = 1;
