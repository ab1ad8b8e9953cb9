import type { Reply } from '#shared/calls/reply.ts';

declare global {
  interface Window {
    /** The bridge to the office: the only thing the page knows of the world outside it. */
    peil: {
      invoke(name: string, input: unknown): Promise<Reply>;
      on(event: string, listener: (payload: unknown) => void): () => void;
    };
  }
}
