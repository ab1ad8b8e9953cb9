import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the RGS table of the office. */
export const rgsText = {
  tableName: (name: string, fileName: string) => `${name} (${fileName})`,
  versionName: (version: string | null) => (version === null ? 'RGS' : `RGS ${version}`),
  chooseFile: 'RGS-tabel kiezen',
  fileKind: 'RGS-tabel (CSV of Excel)',
  allFiles: 'Alle bestanden',
  refusals: {
    gone: 'Deze versie van de RGS-tabel is er niet meer. Ververs het scherm.',
    nothingChosen: 'Er is geen bestand gekozen.',
    notATable:
      'Dit bestand is geen RGS-tabel: er is geen kolom met RGS-codes gevonden. Kies een CSV of XLSX met in de eerste rijen de kop rgs_code of Referentiecode. Er is niets geladen.',
    noRows: (problems: number) =>
      `Geen enkele rij van dit bestand is bruikbaar (${formatCount(problems)} rijen met een fout). Er is niets geladen.`,
    unreadable: (reason: string) => `${reason} Er is niets geladen.`,
    tooManyRows: 'Het bestand heeft meer dan 20.000 rijen. Dat is geen RGS-tabel. Er is niets geladen.',
  },
  problems: {
    shape: (code: string) => `“${code}” heeft niet de vorm van een RGS-code`,
    double: (code: string) => `${code} staat dubbel; de eerste rij telt`,
    parent: (code: string) => `${code}: een bovenliggende code ontbreekt`,
    counter: (code: string, counter: string) => `${code}: omslagcode ${counter} staat niet in de tabel`,
    side: (code: string, side: string) => `${code}: “${side}” is geen D of C`,
  },
  labels: {
    loaded: (name: string) => `RGS-tabel ${name} geladen`,
    chosen: (name: string) => `RGS-tabel ${name} in gebruik genomen`,
    none: 'Geen RGS-tabel meer in gebruik',
  },
} as const;
