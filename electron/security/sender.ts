/** What is known of the frame that sent a message. */
export interface Sender {
  /** The page's address, or undefined when the frame is gone. */
  url: string | undefined;
  isMainFrame: boolean;
  /** The number of the web contents. */
  contentsId: number;
}

/** Whether a message comes from the main frame of one of our own windows, showing our own page. */
export function isTrustedSender(sender: Sender, knownContents: ReadonlySet<number>, origin: string): boolean {
  if (!sender.isMainFrame || sender.url === undefined || !knownContents.has(sender.contentsId)) return false;
  try {
    const { protocol, host } = new URL(sender.url);
    const own = new URL(origin);
    return protocol === own.protocol && host === own.host;
  } catch {
    return false;
  }
}
