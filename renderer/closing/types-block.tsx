import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { YearComparison } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { EdgeMatrix } from '#renderer/closing/edge-matrix.tsx';
import { FlowDiagram } from '#renderer/closing/flow-diagram.tsx';
import type { OpenBehind } from '#renderer/closing/open-number.tsx';
import { Remarks } from '#renderer/closing/remarks.tsx';
import classes from '#renderer/closing/compare.module.css';
import { apartEdges, leftEdges, rightEdges } from '#renderer/closing/type-edges.ts';

const { screen: text, edges } = compareText;

interface BlockProps {
  comparison: YearComparison;
  onOpen: OpenBehind | undefined;
}

/** Clients by type in both years: as a flow, or as a table; on paper both. */
export function TypesBlock({ comparison, onOpen }: BlockProps) {
  const { types, from, to } = comparison;
  const [view, setView] = useState('flow');
  const years = { from: from.year, to: to.year };
  const isPaper = onOpen === undefined;
  const used = (side: 'from' | 'to') => new Set(types.cells.map((cell) => cell[side]));
  return (
    <section className={`${classes['block']} ${classes['wide']}`} aria-label={text.blocks.types}>
      <div className={classes['blockHead']}>
        <h2 className={classes['title']}>{text.blocks.types}</h2>
        {types.cells.length > 0 && !isPaper && (
          <SegmentedControl
            size="xs"
            aria-label={text.view}
            value={view}
            onChange={setView}
            data={[
              { value: 'flow', label: text.flow },
              { value: 'matrix', label: text.matrix },
            ]}
          />
        )}
      </div>
      {types.cells.length > 0 && (
        <p className={classes['finding']}>
          {text.moved(types.moved, types.total)}. {text.perUnit}
        </p>
      )}
      <Remarks remarks={types.remarks} />
      {types.cells.length > 0 && (view === 'flow' || isPaper) && (
        <FlowDiagram cells={types.cells} years={years} onOpen={onOpen} />
      )}
      {types.cells.length > 0 && (view === 'matrix' || isPaper) && (
        <EdgeMatrix
          label={text.blocks.types}
          years={years}
          rows={leftEdges.filter((edge) => used('from').has(edge) || !apartEdges.has(edge))}
          columns={rightEdges.filter((edge) => used('to').has(edge) || !apartEdges.has(edge))}
          apart={apartEdges}
          cells={types.cells}
          name={(edge) => edges[edge]}
          behind={(before, after) => ({ of: 'types', from: before, to: after })}
          onOpen={onOpen}
        />
      )}
    </section>
  );
}
