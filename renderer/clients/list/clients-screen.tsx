import { Button, Center, Group, Loader, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type RefObject } from 'react';
import { listText } from '#shared/clients/list-nl.ts';
import { standardViews } from '#shared/clients/views.ts';
import { formatCount } from '#shared/text/format.ts';
import { useMay, useMaySee } from '#renderer/accounts/use-may.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import type { GridHandle } from '#renderer/grid/peil-grid.tsx';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import { useRememberedState } from '#renderer/views/use-remembered-state.ts';
import { ViewMenu } from '#renderer/views/view-menu.tsx';
import type { GridState } from '#shared/grid/model.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { ClientPanel } from './client-panel.tsx';
import type { ClientRow } from './client-row.ts';
import classes from './clients-screen.module.css';
import { EditSelection } from './edit-selection.tsx';
import { useClientRows, type ClientList } from './use-client-rows.ts';
import { useClientColumns } from './use-column-choices.ts';
import { listScreen, useListViews } from './use-list-views.ts';
import { useSaveCells } from './use-save-cells.ts';

/** All clients of the office. */
export function ClientsScreen() {
  const { parameters } = useRoute();
  const status = useQueryCall('office.getStatus', {});
  const views = useQueryCall('views.list', { screen: listScreen });
  const today = status.data?.today;
  const columns = useClientColumns(today);
  const officeId = status.data?.office?.officeId;
  if (!views.data || !columns || today === undefined || officeId === undefined) {
    return (
      <Center h="100%">
        <Loader aria-label={listText.label} />
      </Center>
    );
  }
  return (
    <LoadedScreen
      // Another address (a status, chosen clients) is another list.
      key={parameters.toString()}
      parameters={parameters}
      officeId={officeId}
      columns={columns}
      own={views.data.views}
      last={views.data.last}
      today={today}
    />
  );
}

interface LoadedScreenProps {
  parameters: URLSearchParams;
  officeId: string;
  columns: readonly GridColumn<ClientRow>[];
  own: readonly SavedView[];
  last: GridState | null;
  today: string;
}

/** Where the person was in the list of an office, for when one comes back from a card. */
const lastActive = new Map<string, string>();

const rowId = ({ id }: ClientRow) => String(id);

function LoadedScreen({ parameters, officeId, columns, own, last: lastNow, today }: LoadedScreenProps) {
  const grid = useRef<GridHandle>(null);
  // How the list was left counts at the beginning only.
  const [last] = useState(lastNow);
  const list = useClientRows(officeId);
  const views = useListViews({ own, last, parameters, grid });
  const remember = useRememberedState(listScreen);
  const save = useSaveCells(list.sync);
  const { undo } = useUndo();
  const [activeId, setActiveId] = useState(() => lastActive.get(officeId) ?? null);
  const [firstActive] = useState(activeId);
  const [isPanelOpen, setPanelOpen] = useState(true);
  const [selected, setSelected] = useState(0);
  const active = isPanelOpen ? list.rows.find((row) => rowId(row) === activeId) : undefined;

  if (!list.isLoading && list.total === 0 && !list.error) return <EmptyList />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape belongs to the whole screen
    <div
      className={classes.screen}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setPanelOpen(false);
      }}
    >
      <div className={classes.list}>
        <PeilGrid
          ref={grid}
          label={listText.label}
          noun={listText.noun}
          columns={columns}
          rows={list.rows}
          rowId={rowId}
          today={today}
          initialState={views.initialState}
          onStateChange={(state) => {
            views.setState(state);
            // What a link asked for is not how the person arranged the list.
            if (parameters.size === 0) remember(state);
          }}
          onEdit={save}
          onUndo={undo}
          activeRow={firstActive}
          onActiveRow={(id) => {
            setActiveId(id);
            if (id !== null) lastActive.set(officeId, id);
          }}
          onOpenRow={(id) => {
            if (active && id === activeId) navigate(clientPath(active.number));
            setActiveId(id);
            setPanelOpen(true);
          }}
          onSelectionChange={setSelected}
          toolbarStart={
            <ViewMenu
              screen={listScreen}
              current={views.current}
              standard={standardViews}
              own={views.own}
              onStandard={views.onStandard}
              onOwn={views.onOwn}
              onSaved={views.onSaved}
              readState={() => grid.current?.readState() ?? views.initialState}
            />
          }
          toolbarEnd={
            <ListActions
              list={list}
              selected={selected}
              columns={columns}
              today={today}
              grid={grid}
              save={save}
            />
          }
        />
        {list.error && <LoadFailure message={list.error.message} onRetry={() => void list.sync()} />}
      </div>
      {active && <ClientPanel row={active} columns={columns} onClose={() => setPanelOpen(false)} />}
    </div>
  );
}

interface ListActionsProps {
  list: ClientList;
  selected: number;
  columns: readonly GridColumn<ClientRow>[];
  today: string;
  grid: RefObject<GridHandle | null>;
  save: ReturnType<typeof useSaveCells>;
}

/** The right end of the toolbar. */
function ListActions({ list, selected, columns, today, grid, save }: ListActionsProps) {
  return (
    <>
      {list.isLoading && <LoadingNote done={list.rows.length} total={list.total} />}
      {selected > 0 && (
        <EditSelection
          columns={columns}
          today={today}
          count={selected}
          readIds={() => grid.current?.selectedRowIds() ?? []}
          save={save}
        />
      )}
      <GridExportMenu grid={grid} title={listText.label} />
      <AddButton />
    </>
  );
}

function LoadingNote({ done, total }: { done: number; total: number }) {
  return (
    <Text size="xs" c="dimmed" component="output">
      {listText.loading(formatCount(done), formatCount(total))}
    </Text>
  );
}

function LoadFailure({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Group role="alert" p="sm">
      <Text size="sm" c="red">
        {message}
      </Text>
      <Button variant="default" onClick={onRetry}>
        {listText.actions.retry}
      </Button>
    </Group>
  );
}

/** The page's one primary action. */
function AddButton() {
  if (!useMay('clients.create')) return null;
  return (
    <Button
      component="a"
      href={hrefOf('/klanten/nieuw')}
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
    >
      {listText.actions.add}
    </Button>
  );
}

function EmptyList() {
  const mayImport = useMaySee('/importeren');
  return (
    <div className={classes.empty}>
      <Text fw={600}>{listText.empty.title}</Text>
      <Text c="dimmed">{listText.empty.text}</Text>
      <Group>
        {mayImport && (
          <Button component="a" href={hrefOf('/importeren')} variant="default" size="compact-sm">
            {listText.empty.import}
          </Button>
        )}
        <AddButton />
      </Group>
    </div>
  );
}
