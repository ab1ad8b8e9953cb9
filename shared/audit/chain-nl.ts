import type { ChainFinding } from '#shared/audit/chain.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';

const lines = (count: number | null) => (count === 1 ? '1 regel' : `${formatCount(count ?? 0)} regels`);
const changes = (count: number | null) =>
  count === 1 ? '1 wijziging' : `${formatCount(count ?? 0)} wijzigingen`;

/** Dutch text of checking the change log. */
export const chainText = {
  title: 'Controle van het logboek',
  progress: 'Logboek controleren',
  check: 'Controleren',
  never: 'Nog niet gecontroleerd.',
  sound: (at: string, count: number) => `In orde op ${at}: ${changes(count)} nagelopen.`,
  unsound: (at: string, count: number) =>
    count === 1
      ? `Op ${at} is 1 afwijking gevonden in het logboek.`
      : `Op ${at} zijn ${formatCount(count)} afwijkingen gevonden in het logboek.`,
  atBackup: (at: string) => `Wat daarna kwam is bij de reservekopie van ${at} nagelopen.`,
  advice:
    'Peil zelf wijzigt het logboek nooit. Er is dus met een ander programma in het kantoorbestand geschreven, of het bestand is vervangen door een oudere kopie. Vergelijk met een reservekopie van voor die tijd en bewaar dit bestand zoals het is.',
  findings: 'Gevonden afwijkingen',
  done: 'Het logboek is in orde.',
  notSound: 'Het logboek klopt niet. Bekijk de afwijkingen.',
} as const;

const outside = 'Wijziging die Peil niet heeft geschreven';

/** What is wrong, as a sentence. */
export function describeFinding({ problem, count, seenAt }: ChainFinding): string {
  const seen = seenAt === null ? 'eerder' : `op ${formatInstant(seenAt)}`;
  switch (problem) {
    case 'rows':
      return 'Een oude of nieuwe waarde, of de volgorde van de regels, is veranderd.';
    case 'rows_missing':
      return `Er ontbreken ${lines(count)}.`;
    case 'rows_added':
      return `Er zijn ${lines(count)} bijgezet.`;
    case 'head':
      return 'Wie, wanneer, wat of de plaats in de volgorde is veranderd.';
    case 'set_missing':
      return `Op deze plaats ontbreken ${changes(count)}.`;
    case 'set_added':
      return `${outside}.`;
    case 'undone_mark':
      return 'Of deze wijziging ongedaan is gemaakt, is veranderd.';
    case 'cut_off':
      return `Het logboek is afgebroken: ${changes(count)} die er ${seen} wel waren, zijn er niet meer.`;
    case 'other_log':
      return `Hier stond ${seen} een andere wijziging.`;
    case 'no_chain':
      return 'De keten van het logboek is weg. Wat erin stond is niet meer na te gaan.';
  }
}

/** Which change it is about: the moment, who and what, as the log tells it now. */
export function describePlace({ seq, changedAt, account, label }: ChainFinding): string {
  if (label === null) return seq === null ? 'Buiten de keten' : `Plaats ${formatCount(seq)} in het logboek`;
  return `${formatInstant(changedAt ?? '')} · ${account ?? ''} · ${label}`;
}
