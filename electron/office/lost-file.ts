import type { FileState } from '#db/office/database.ts';
import { Refused, type ErrorCode } from '#shared/common/errors.ts';

type LostState = Exclude<FileState, 'same'>;

const copyNow =
  'Deze wijziging is niet opgeslagen. Maak bij Beheer, Reservekopieën, een kopie van wat nu open staat.';

/** What to say when the open file is no longer what it was. */
const lostFile = {
  gone: ['FILE_MISSING', `Het kantoorbestand is verplaatst of verwijderd terwijl het open was. ${copyNow}`],
  replaced: [
    'FILE_MISSING',
    `Het kantoorbestand is vervangen door een ander bestand terwijl het open was. ${copyNow}`,
  ],
  overwritten: [
    'FILE_MISSING',
    'Een ander programma heeft het kantoorbestand overschreven terwijl het open was. Deze wijziging is niet opgeslagen. Sluit het kantoor en zet de nieuwste reservekopie terug.',
  ],
  read_only: [
    'FILE_READ_ONLY',
    'Het kantoorbestand is alleen-lezen geworden. Deze wijziging is niet opgeslagen. Haal de schrijfbeveiliging weg en probeer het opnieuw.',
  ],
} as const satisfies Record<LostState, readonly [ErrorCode, string]>;

/** Why a change is not stored: the open file is no longer the one that was opened. */
export function refusalOfLost(state: LostState): Refused {
  const [code, message] = lostFile[state];
  return new Refused(code, message);
}
