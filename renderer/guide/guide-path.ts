const root = '/handleiding';

/** The address of a topic of the guide on a screen of its own. */
export function guidePath(topic: string): string {
  return `${root}/${topic}`;
}

export function isGuideScreen(path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}
