import type { UpdateObstacle, UpdateTarget } from '#shared/updates/model.ts';

const nothingChanged = 'Er is niets gewijzigd.';

/** Dutch text of updating from a file. */
export const updateText = {
  title: 'Bijwerken',
  intro:
    'Peil haalt niets van internet. Een nieuwe versie krijg je als twee bestanden in één map: het installatieprogramma en een klein bestand dat eindigt op .peil-update. Kies hier dat kleine bestand. Peil controleert of het echt van de makers komt en heel is, maakt een reservekopie en start dan de installatie.',
  now: 'Je hebt nu',
  nowVersion: (version: string) => `Peil ${version}`,
  choose: 'Updatebestand kiezen…',
  chooseOther: 'Ander bestand kiezen…',
  progress: { copy: 'Update controleren', backup: 'Reservekopie maken' },
  dialog: 'Updatebestand kiezen',
  dialogKind: 'Update van Peil',
  offer: {
    title: (version: string) => `Peil ${version} staat klaar`,
    checked: 'De handtekening klopt, het bestand is heel en het past bij deze computer.',
    file: 'Bestand',
    size: 'Grootte',
    megabytes: (bytes: number) =>
      `${(bytes / 1_000_000).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`,
    withOffice: 'Peil maakt eerst een reservekopie van dit kantoor, en sluit dan af.',
    withoutOffice: 'Er is geen kantoor open. Open het eerst als je nog een verse reservekopie wilt.',
    install: 'Bijwerken en afsluiten',
  },
  started: 'De installatie is gestart. Peil sluit nu af.',
  shown: (file: string) =>
    `Peil kan dit installatieprogramma hier niet zelf starten. De map waarin het staat is geopend; start ${file} zelf en sluit Peil.`,
  noKey:
    'Deze Peil is gemaakt zonder sleutel om updates aan te herkennen. Een update uit een bestand wordt daarom altijd geweigerd. Installeer een nieuwe versie met het installatieprogramma.',
  notInstalled:
    'Deze Peil is niet met een installatieprogramma op deze computer gezet. Werk hem bij zoals je hem hebt gekregen.',
  viewingCopy:
    'Dit is een kijkversie. Die werk je bij door het bestand te vervangen door een nieuwer bestand.',
  targets: {
    'win-x64': 'Windows',
    'linux-appimage-x64': 'Linux (AppImage)',
    'linux-deb-x64': 'Linux (deb)',
  } satisfies Record<UpdateTarget, string>,
  refusals: {
    notUpdate: `Dit is geen updatebestand van Peil, of het is beschadigd. ${nothingChanged}`,
    noUpdateFile: (name: string) =>
      `Naast dit installatieprogramma staat geen ${name}. Zonder dat bestand kan Peil niet zien of het echt is. ${nothingChanged}`,
    wrongSignature: `De handtekening onder deze update klopt niet: hij komt niet van de makers van Peil, of er is iets aan veranderd. Installeer hem niet. ${nothingChanged}`,
    missing: (name: string) =>
      `Het installatieprogramma ${name} staat niet naast het updatebestand. Zet beide bestanden in één map. ${nothingChanged}`,
    halfCopied: `Het installatieprogramma is niet helemaal gekopieerd. Kopieer het opnieuw. ${nothingChanged}`,
    damaged: `Het installatieprogramma is beschadigd: het is niet het bestand waarvoor is getekend. Kopieer of haal het opnieuw. ${nothingChanged}`,
    gone: `De gecontroleerde update staat er niet meer of is veranderd. Kies het updatebestand opnieuw. ${nothingChanged}`,
    cancelled: 'Geen bestand gekozen.',
    obstacles: {
      'other-target': (target: string) =>
        `Deze update is voor ${target} en past niet op deze Peil. ${nothingChanged}`,
      'same-version': (version: string) => `Je hebt versie ${version} al. ${nothingChanged}`,
      'older-version': (version: string) =>
        `Versie ${version} is ouder dan wat je hebt. Een oudere versie zou je kantoorbestanden niet meer kunnen openen. ${nothingChanged}`,
      'office-too-new': (version: string) =>
        `Je kantoorbestanden zijn nieuwer dan Peil ${version} kan openen. ${nothingChanged}`,
      'office-too-old': (version: string) =>
        `Peil ${version} opent je kantoorbestanden niet meer rechtstreeks. Installeer eerst een versie die daar tussenin zit. ${nothingChanged}`,
    } satisfies Record<UpdateObstacle, (value: string) => string>,
  },
} as const;
