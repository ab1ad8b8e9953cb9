import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { AdvisoryList } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { emptyGridState, type GridState } from '#shared/grid/model.ts';
import { advisoryColumns, readServiceKey, serviceKey } from '#renderer/advisory/advisory-columns.ts';
import { AdvisoryPanel } from '#renderer/advisory/advisory-panel.tsx';
import { toRows, type AdvisoryRow } from '#renderer/advisory/advisory-row.ts';
import { useStatusEdits } from '#renderer/advisory/use-status-edits.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/advisory/advisory.module.css';

interface MatrixViewProps {
  list: AdvisoryList;
  today: string;
  start: ReactNode;
  /** The bar of the chart whose clients are shown. */
  asked: { service: string; status: string } | null;
}

const { title, noun } = advisoryText;
const rowId = ({ number }: AdvisoryRow) => number;

/** Clients × services: the status of each, typed and pasted as in a spreadsheet, with the details of one beside it. */
export function MatrixView({ list, today, start, asked }: MatrixViewProps) {
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<{ client: string; service: string } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [initialState] = useState(() => filterOf(asked));
  const rows = useRows(list);
  const { services, statuses } = list;
  const columns = useMemo(() => advisoryColumns({ services, statuses }, today), [services, statuses, today]);
  const onEdit = useStatusEdits();
  const { undo } = useUndo();
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>{start}</div>
      <div className={classes['split']}>
        <div className={classes['grid']}>
          <PeilGrid
            ref={grid}
            label={title}
            noun={noun}
            columns={columns}
            rows={rows}
            rowId={rowId}
            today={today}
            initialState={initialState}
            onEdit={onEdit}
            onUndo={undo}
            onActiveCell={(client, column) => {
              const service = column === null ? null : readServiceKey(column);
              setActive(client !== null && service !== null ? { client, service } : null);
            }}
            onOpenRow={() => setOpen(true)}
            toolbarEnd={<GridExportMenu grid={grid} title={title} />}
          />
        </div>
        {isOpen && active && (
          <AdvisoryPanel
            client={active.client}
            service={active.service}
            today={today}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
    </div>
  );
}

function filterOf(asked: MatrixViewProps['asked']): GridState {
  if (asked === null) return emptyGridState;
  const filters = { [serviceKey(asked.service)]: { kind: 'values' as const, values: [asked.status] } };
  return { ...emptyGridState, filters };
}

/** The rows of the answer; those that did not change stay the same objects. */
function useRows(list: AdvisoryList): readonly AdvisoryRow[] {
  const [kept, setKept] = useState(() => ({ list, rows: toRows(list, []) }));
  if (kept.list === list) return kept.rows;
  const rows = toRows(list, kept.rows);
  setKept({ list, rows });
  return rows;
}
