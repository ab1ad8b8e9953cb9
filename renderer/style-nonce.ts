/** The nonce of this page load, under which libraries may add styles. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/** Where libraries that were written for another bundler look for the nonce (the scroll lock behind dialogs). */
export function publishStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
