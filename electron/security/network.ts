interface RequestSession {
  webRequest: {
    onBeforeRequest(
      handler: (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** Whether a page may load this: its own files, pictures that it made itself, and the developer tools' own pages. */
export function isOwnResource(url: string, origin: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    const own = new URL(origin);
    if (protocol === own.protocol) return host === own.host;
    return protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:';
  } catch {
    return false;
  }
}

/** Cancels every request that leaves the program: offline is enforced, not promised. */
export function blockNetwork(session: RequestSession, origin: string): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwnResource(details.url, origin) }),
  );
}
