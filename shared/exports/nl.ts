/** Dutch text of exports. */
export const exportsText = {
  save: { xlsx: 'Exporteren naar Excel (XLSX)', csv: 'Exporteren naar CSV' },
  export: 'Exporteren',
  kinds: { xlsx: 'Excel-werkmap', csv: 'CSV-bestand' },
  progress: 'Exporteren',
  cancelled: 'Er is niets geëxporteerd.',
  done: (rows: string, file: string) => `${rows} rijen geëxporteerd naar ${file}`,
  inUse: (file: string) =>
    `Het bestand ${file} is in gebruik, misschien in Excel. Het is niet gewijzigd. Sluit het en exporteer opnieuw.`,
  full: (file: string) =>
    `Er is geen ruimte meer om ${file} op te slaan. Er is niets geëxporteerd. Maak ruimte of kies een andere map.`,
  failed: (file: string) =>
    `Het bestand ${file} kon niet worden opgeslagen. Er is niets geëxporteerd. Kies een andere map en probeer het opnieuw.`,
};
