import { expect, test } from 'vitest';
import { areaOf, importsOf } from './sources.ts';

test.each([
  ["import { a } from './a.ts';", ['./a.ts']],
  ["import type { A } from '#shared/a.ts';", ['#shared/a.ts']],
  ["import {\n  a,\n  b,\n} from 'zod';", ['zod']],
  ["import './styles.css';", ['./styles.css']],
  ["export { a } from './b.ts';", ['./b.ts']],
  ["const a = await import('zod');", ['zod']],
  ['import type * as z from \'zod\';\nimport React from "react";', ['zod', 'react']],
  ["// import { a } from './a.ts';\n/* import 'b' */", []],
  ["const text = 'imported from here';", []],
])('reads the imports of %j', (text, imports) => {
  expect(importsOf(text)).toEqual(imports);
});

test.each([
  ['db/clients/repository.ts', '../open.ts', 'db'],
  ['db/clients/repository.ts', '../../electron/app.ts', 'electron'],
  ['db/clients/repository.ts', '#shared/clients/model.ts', 'shared'],
  ['db/clients/repository.ts', 'zod', null],
])('from %s, %s is in %s', (path, imported, area) => {
  expect(areaOf(path, imported)).toBe(area);
});
