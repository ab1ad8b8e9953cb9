import { useSyncExternalStore } from 'react';

/** Where the person is: a Dutch path and parameters, both in the URL's hash, so that back, forward and links work. */
export interface Route {
  path: string;
  parameters: URLSearchParams;
}

function read(): string {
  return window.location.hash.slice(1) || '/';
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The current route; the component renders again when it changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, read));
}

/** Splits `/klanten?status=active` into its path and parameters. */
export function parseRoute(hash: string): Route {
  const [path = '/', query = ''] = hash.split('?');
  return { path: decodeURI(path), parameters: new URLSearchParams(query) };
}

/** The hash of a path with parameters; empty ones are left out. */
export function hrefOf(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value) query.set(key, value);
  const text = query.toString();
  return `#${encodeURI(path)}${text ? `?${text}` : ''}`;
}

/** Goes to another place; the former one stays in the history. */
export function navigate(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>> = {},
): void {
  window.location.hash = hrefOf(path, parameters);
}

/** Changes the parameters of the current place without a step in the history (filters while typing). */
export function replaceParameters(parameters: Readonly<Record<string, string | null | undefined>>): void {
  const { path } = parseRoute(read());
  window.history.replaceState(null, '', hrefOf(path, parameters));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
