import { notOwnMessage } from '#db/accounts/own-portfolio.ts';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** The SQLite result code of an error of the driver, or undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns what the disk, another program or damage does to a file into the refusal that a person can act on. */
export function refusalOf(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  if (code.startsWith('SQLITE_FULL') || ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return new Refused(
      'DISK_FULL',
      'De schijf is vol. Er is niets gewijzigd. Maak ruimte vrij en probeer het opnieuw.',
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Refused(
      'FILE_LOCKED',
      'Dit kantoorbestand is al open in een ander venster of op een andere computer. Sluit het daar en probeer het opnieuw.',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damagedFile();
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new Refused(
      'FILE_READ_ONLY',
      'Het kantoorbestand kan niet worden gewijzigd: het is alleen-lezen. Haal de schrijfbeveiliging weg of kies een andere map.',
    );
  }
  const closedYear = code === 'SQLITE_CONSTRAINT_TRIGGER' ? closedYearOf(error) : undefined;
  if (closedYear !== undefined)
    return new Refused('YEAR_CLOSED', closingText.refusals.closedYear(closedYear), {
      year: Number(closedYear),
    });
  if (code === 'SQLITE_CONSTRAINT_TRIGGER' && error instanceof Error && error.message === notOwnMessage)
    return new Refused('NOT_ALLOWED', portfolioText.notOwn);
  if (code.startsWith('SQLITE_IOERR')) {
    return new Refused(
      'DISK_FULL',
      'De computer kan niet naar de schijf schrijven. Er is niets gewijzigd. Controleer of er ruimte is en of de schijf nog is aangesloten.',
    );
  }
  return error;
}

/** The year that a trigger of a closed year refuses to have changed. */
function closedYearOf(error: unknown): string | undefined {
  return error instanceof Error ? /^YEAR_CLOSED:(\d+)$/.exec(error.message)?.[1] : undefined;
}

export function damagedFile(): Refused {
  return new Refused(
    'FILE_DAMAGED',
    'Het kantoorbestand is beschadigd. Er is niets aan gewijzigd. Zet een reservekopie terug.',
  );
}
