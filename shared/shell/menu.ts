/** The Dutch application menu: what the host shows as native menu. A command goes to the page as event `menu`. */
export interface MenuGroup {
  label: string;
  items: readonly MenuEntry[];
}

export type MenuEntry =
  | { kind: 'command'; label: string; command: string; keys?: string }
  | {
      kind: 'role';
      label: string;
      role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'togglefullscreen';
    }
  | { kind: 'separator' };

const line: MenuEntry = { kind: 'separator' };
const command = (label: string, name: string, keys?: string): MenuEntry =>
  keys === undefined
    ? { kind: 'command', label, command: name }
    : { kind: 'command', label, command: name, keys };

export const applicationMenu: readonly MenuGroup[] = [
  {
    label: 'Bestand',
    items: [
      command('Nieuw kantoor…', 'office.new'),
      command('Kantoor openen…', 'office.open', 'Ctrl+O'),
      command('Kantoor sluiten', 'office.close'),
      line,
      command('Importeren…', 'import', 'Ctrl+I'),
      command('Afdrukken…', 'print', 'Ctrl+P'),
      line,
      command('Reservekopie maken', 'backup'),
      line,
      { kind: 'role', label: 'Afsluiten', role: 'quit' },
    ],
  },
  {
    label: 'Bewerken',
    items: [
      command('Ongedaan maken', 'undo', 'Ctrl+Z'),
      command('Opnieuw', 'redo', 'Ctrl+Y'),
      line,
      { kind: 'role', label: 'Knippen', role: 'cut' },
      { kind: 'role', label: 'Kopiëren', role: 'copy' },
      { kind: 'role', label: 'Plakken', role: 'paste' },
      { kind: 'role', label: 'Alles selecteren', role: 'selectAll' },
      line,
      command('Zoeken…', 'find', 'Ctrl+K'),
    ],
  },
  {
    label: 'Beeld',
    items: [
      command('Vorige', 'back', 'Alt+Left'),
      command('Volgende', 'forward', 'Alt+Right'),
      line,
      command('Groter', 'zoom-in', 'Ctrl+Plus'),
      command('Kleiner', 'zoom-out', 'Ctrl+-'),
      command('Normale grootte', 'zoom-reset', 'Ctrl+0'),
      line,
      command('Licht thema', 'theme-light'),
      command('Donker thema', 'theme-dark'),
      command('Thema van de computer', 'theme-system'),
      line,
      { kind: 'role', label: 'Volledig scherm', role: 'togglefullscreen' },
    ],
  },
  {
    label: 'Help',
    items: [
      command('Handleiding', 'guide', 'F1'),
      command('Sneltoetsen', 'keys'),
      line,
      command('Zelftest…', 'self-test'),
      command('Bijwerken…', 'update'),
      command('Hulpbestand…', 'support'),
      line,
      command('Over Peil', 'about'),
    ],
  },
];
