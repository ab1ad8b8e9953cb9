import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Dossier, Subject } from '#shared/privacy/model.ts';
import { invoke } from '#renderer/calls/invoke.ts';

/** Gathers a dossier; a task, because it reads every table. */
export function useDossier(subject: Subject | null): UseQueryResult<Dossier> {
  return useQuery({
    queryKey: ['privacy.getDossier', subject],
    queryFn: () => {
      if (!subject) throw new Error('no subject');
      return invoke('privacy.getDossier', subject);
    },
    enabled: subject !== null,
    retry: false,
  });
}
