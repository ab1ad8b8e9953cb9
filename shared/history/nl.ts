/** Dutch text of undo and history. */
export const historyText = {
  nothingToUndo: 'Er is niets om ongedaan te maken.',
  nothingToRedo: 'Er is niets om opnieuw te doen.',
  isAnUndo:
    'Dit is geen wijziging maar het terugnemen ervan. Er is niets gewijzigd. Kies de oorspronkelijke wijziging.',
  notYours:
    'Deze wijziging is van iemand anders. Er is niets gewijzigd. Een partner van het kantoor kan haar ongedaan maken.',
  notYourRole:
    'Deze wijziging hoort bij een handeling waarvoor je nu geen rechten hebt. Er is niets gewijzigd. Vraag het een partner van het kantoor.',
  usedSince:
    'Dit kan niet meer ongedaan worden gemaakt: andere gegevens gebruiken wat toen is gemaakt, of hebben nu hetzelfde nummer of dezelfde code. Er is niets gewijzigd. Pas eerst die gegevens aan.',
} as const;
