/** Dutch text of undo and history. */
export const historyText = {
  nothingToUndo: 'Er is niets om ongedaan te maken.',
  nothingToRedo: 'Er is niets om opnieuw te doen.',
} as const;
