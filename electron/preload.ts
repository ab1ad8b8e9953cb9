import { contextBridge, ipcRenderer, webUtils } from 'electron';

/**
 * The whole bridge: calls by name and events, over two channels. The page cannot reach the drop envelope: paths of dropped files
 * are resolved here, from files that a person really dropped, and never pass through the page.
 */
contextBridge.exposeInMainWorld('peil', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('peil:call', { kind: 'call', name: String(name), input }),
  on: (event: unknown, listener: (payload: unknown) => void): (() => void) => {
    const wanted = String(event);
    const receive = (_: unknown, message: { event: string; payload: unknown }) => {
      if (message.event === wanted) listener(message.payload);
    };
    ipcRenderer.on('peil:event', receive);
    return () => void ipcRenderer.off('peil:event', receive);
  },
});

window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const paths = [...(event.dataTransfer?.files ?? [])]
    .map((file) => webUtils.getPathForFile(file))
    .filter(Boolean);
  if (paths.length > 0) void ipcRenderer.invoke('peil:call', { kind: 'drop', paths });
});
