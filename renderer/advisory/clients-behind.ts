import type { hrefOf } from '#renderer/app/route.ts';

/** The address of the clients that stand there with a service. */
export function clientsBehind(dienst: string, staat: string): Parameters<typeof hrefOf> {
  return ['/planning/adviesdiensten', { dienst, staat }];
}
