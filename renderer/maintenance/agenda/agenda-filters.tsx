import { Button, Chip, Select } from '@mantine/core';
import { agendaKinds } from '#shared/maintenance/agenda.ts';
import { agendaText } from '#shared/maintenance/agenda-nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { kindIcons } from '#renderer/maintenance/agenda/kind-icons.ts';
import type { AgendaView } from '#renderer/maintenance/agenda/use-agenda-view.ts';
import classes from '#renderer/maintenance/agenda/agenda.module.css';

const { filters: text, kinds: names } = agendaText;

interface AgendaFiltersProps {
  view: AgendaView;
  change: (to: Partial<AgendaView>) => void;
}

/** By person, by client group and by kind: what is chosen can be read aloud. */
export function AgendaFilters({ view, change }: AgendaFiltersProps) {
  const employees = useQueryCall('employees.list', {}).data?.employees ?? [];
  const groups = useQueryCall('groups.list', { limit: 5000 }).data?.groups ?? [];
  const present = employees.filter(({ state }) => state !== 'left');
  const isFiltered = view.employee !== null || view.group !== null || view.kinds.length < agendaKinds.length;
  return (
    <div className={classes['filters']}>
      <Chip.Group
        multiple
        value={view.kinds}
        onChange={(chosen) => {
          const kinds = agendaKinds.filter((kind) => chosen.includes(kind));
          // Without any kind there would be nothing to show: the last one stays.
          if (kinds.length > 0) change({ kinds });
        }}
      >
        <fieldset className={classes['kinds']} aria-label={text.kinds}>
          {agendaKinds.map((kind) => {
            const KindIcon = kindIcons[kind];
            return (
              <Chip key={kind} value={kind} size="xs" radius="sm" variant="outline">
                <span className={classes['chip']}>
                  <KindIcon size={13} aria-hidden />
                  {names[kind]}
                </span>
              </Chip>
            );
          })}
        </fieldset>
      </Chip.Group>
      <Select
        size="xs"
        w={150}
        searchable
        clearable
        aria-label={text.employee}
        placeholder={text.anyEmployee}
        nothingFoundMessage={text.noneFound}
        value={view.employee}
        data={present.map(({ code, name }) => ({ value: code, label: withLabel(code, name) }))}
        onChange={(employee) => change({ employee })}
      />
      <Select
        size="xs"
        w={160}
        searchable
        clearable
        limit={200}
        aria-label={text.group}
        placeholder={text.anyGroup}
        nothingFoundMessage={text.noneFound}
        value={view.group}
        data={groups.map(({ number, name }) => ({ value: number, label: withLabel(number, name) }))}
        onChange={(group) => change({ group })}
      />
      {isFiltered && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => change({ employee: null, group: null, kinds: [...agendaKinds] })}
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}
