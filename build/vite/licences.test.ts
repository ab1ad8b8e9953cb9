import { expect, test } from 'vitest';
import { packageOf } from './licences.ts';

test.each([
  ['/p/node_modules/react/index.js', 'react'],
  ['/p/node_modules/@mantine/core/esm/index.mjs', '@mantine/core'],
  ['/p/node_modules/a/node_modules/@b/c/index.js', '@b/c'],
  ['C:\\p\\node_modules\\zod\\index.js', 'zod'],
  ['/p/renderer/main.tsx', null],
  ['vite/preload-helper.js', null],
])('%s belongs to %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
