import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the screen of RGS tables. */
export const rgsScreenText = {
  title: 'RGS-tabel',
  what: 'Met de tabel van het referentiegrootboekschema (RGS) rekent Peil bij auditfiles met omslag: een bankrekening met een creditsaldo telt dan als schuld. Peil levert geen tabel mee. Haal de nieuwste op bij referentiegrootboekschema.nl en laad haar hier als CSV of Excel.',
  empty: 'Er is nog geen tabel geladen. Auditfiles worden zonder omslag gelezen.',
  noneInUse: 'Er is geen tabel in gebruik. Auditfiles worden zonder omslag gelezen.',
  load: 'Tabel laden',
  loaded: (codes: number) => `${formatCount(codes)} codes geladen.`,
  problems: (count: number) =>
    count === 1 ? 'Eén opmerking bij het bestand:' : `${formatCount(count)} opmerkingen bij het bestand:`,
  problem: (row: number, message: string) => `Rij ${formatCount(row)}: ${message}`,
  versions: 'Geladen tabellen',
  columns: {
    name: 'Naam',
    file: 'Bestand',
    codes: 'Codes',
    counters: 'Met omslagcode',
    loaded: 'Geladen',
    use: 'In gebruik',
  },
  loadedBy: (at: string, by: string) => `${at} door ${by}`,
  inUse: 'In gebruik',
  use: 'In gebruik nemen',
  useOf: (name: string, file: string) => `${name} (${file}) in gebruik nemen`,
  stop: 'Niet meer gebruiken',
} as const;
