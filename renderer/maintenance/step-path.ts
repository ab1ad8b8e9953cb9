import { pathOfScreen } from '#shared/maintenance/step-screens.ts';
import { hrefOf, navigate, parseRoute } from '#renderer/app/route.ts';

/** The list of what a step lacks. */
export function missingHref(year: number, key: string, measure?: string): string {
  return hrefOf(`/jaarplan/ontbreekt/${key}`, { jaar: String(year), maat: measure });
}

/** The screen of a step in its planning year, as a link. */
export function screenHref(screen: string, planningYear: number): string {
  return `#${pathOfScreen(screen, planningYear)}`;
}

/** Goes to an address with parameters, such as that of something missing. */
export function goTo(address: string): void {
  const { path, parameters } = parseRoute(address);
  navigate(path, Object.fromEntries(parameters));
}
