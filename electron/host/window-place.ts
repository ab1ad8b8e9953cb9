import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const Place = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800).max(20_000),
  height: z.int().min(600).max(20_000),
  isMaximized: z.boolean(),
  zoom: z.number().min(0.5).max(3),
});
export type Place = z.infer<typeof Place>;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window stood last; undefined at the first start, or when that place is on no screen any more. */
export function readPlace(dataFolder: string, screens: readonly Area[]): Place | undefined {
  try {
    const place = Place.parse(JSON.parse(fs.readFileSync(file(dataFolder), 'utf8')));
    return screens.some((screen) => isVisibleOn(place, screen)) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the place of the window. A folder that cannot be written is no reason to keep the window open. */
export function savePlace(dataFolder: string, place: Place): void {
  try {
    fs.mkdirSync(dataFolder, { recursive: true });
    fs.writeFileSync(file(dataFolder), JSON.stringify(place));
  } catch {
    // The next start uses the default place.
  }
}

function file(dataFolder: string): string {
  return path.join(dataFolder, 'venster.json');
}

/** At least a strip of the title bar must be reachable. */
function isVisibleOn(place: Place, screen: Area): boolean {
  const middle = place.x + place.width / 2;
  return (
    middle >= screen.x &&
    middle <= screen.x + screen.width &&
    place.y >= screen.y - 10 &&
    place.y < screen.y + screen.height - 50
  );
}
