/** Dutch text of the start page. */
export const overviewText = {
  empty: {
    title: 'Nog geen klanten',
    body: 'Importeer de exports van je praktijksoftware: relaties, strategie, jaarcijfers en productie. Daarna zie je hier hoe het kantoor ervoor staat.',
    action: 'Exports importeren',
  },
} as const;
