import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import { RecordId, text } from '#shared/common/values.ts';
import { GridState } from '#shared/grid/model.ts';

/** The grid that a view belongs to, such as `clients`. */
const ScreenName = z.string().regex(/^[a-z][a-zA-Z.-]{0,39}$/);

/** How a grid was arranged, kept under a name for everybody in the office. */
export const SavedView = z.strictObject({ id: RecordId, name: text(100).min(1), state: GridState });
export type SavedView = z.infer<typeof SavedView>;

export const viewCalls = {
  /** The views of a screen by name, and how the person at the computer left it. */
  'views.list': query({
    input: z.strictObject({ screen: ScreenName }),
    output: z.strictObject({ views: z.array(SavedView), last: GridState.nullable() }),
  }),
  /** Keeps a view; one of the same name is replaced. */
  'views.save': command({
    input: z.strictObject({ screen: ScreenName, name: text(100).min(1), state: GridState }),
    output: SavedView,
    touches: ['views'],
  }),
  'views.rename': command({
    input: z.strictObject({ id: RecordId, name: text(100).min(1) }),
    output: SavedView,
    touches: ['views'],
  }),
  'views.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['views'],
  }),
  /** Remembers how the person left a screen; no edit of a record, so Ctrl+Z passes it over. */
  'views.remember': command({
    input: z.strictObject({ screen: ScreenName, state: GridState }),
    output: z.strictObject({}),
    touches: [],
    undoable: false,
  }),
};
