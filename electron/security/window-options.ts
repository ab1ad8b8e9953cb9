/** How every page of the program is confined. The same in tests: security is never looser there. */
export function confinement(preload: string, isPackaged: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // The spelling checker downloads its dictionaries.
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !isPackaged,
  } as const;
}
