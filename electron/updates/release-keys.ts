/**
 * The public keys (Ed25519, SPKI in base64) of those who may release Peil. The private halves are never in this repository: who
 * releases makes a pair with `node build/package/make-update-key.ts`, keeps the private half, and adds the public half here. More than
 * one while a key is being replaced. With none, every update from a file is refused.
 */
export const releaseKeys: readonly string[] = [];
