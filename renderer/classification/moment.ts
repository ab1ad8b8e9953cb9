import type { Moment } from '#shared/classification/call-models.ts';
import { useRoute } from '#renderer/app/route.ts';

/** Which classification the screens show: from the address, so that links and back keep it. */
export function useMoment(): { moment: Moment; parameters: Record<string, string> } {
  const { parameters } = useRoute();
  const scoringId = Number(parameters.get('peildatum') ?? '');
  if (!Number.isInteger(scoringId) || scoringId <= 0) return { moment: {}, parameters: {} };
  const isCurrent = parameters.get('volgens') === 'huidig';
  return {
    moment: { scoringId, under: isCurrent ? 'current' : 'then' },
    parameters: { peildatum: String(scoringId), ...(isCurrent ? { volgens: 'huidig' } : {}) },
  };
}
