import {
  IconBuildingBank,
  IconChecklist,
  IconHourglass,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react';
import type { AgendaKind } from '#shared/maintenance/agenda.ts';

/** The sign of a kind, in the calendar and at its filter. */
export const kindIcons: Readonly<Record<AgendaKind, Icon>> = {
  step: IconChecklist,
  statutory: IconBuildingBank,
  internal: IconHourglass,
  review: IconShieldCheck,
};
