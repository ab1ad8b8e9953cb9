/** What the visible cells must show beside their text. */
export interface CellMarks {
  isInBlock: (rowIndex: number, key: string) => boolean;
  hasRefusals: boolean;
  /** Why the text of a cell was refused. */
  refusalOf: (rowIndex: number, key: string) => string | null;
}

/** Marks the cells in the page directly: while one selects, asking AG Grid to draw them again would be too slow. */
export function paintCells(host: HTMLElement, marks: CellMarks): void {
  for (const rowElement of host.querySelectorAll<HTMLElement>('.ag-row[row-index]')) {
    const place = rowElement.getAttribute('row-index') ?? '';
    // The totals row counts as `b-0`.
    if (!/^\d+$/.test(place)) continue;
    const rowIndex = Number(place);
    for (const cell of rowElement.querySelectorAll<HTMLElement>('.ag-cell[col-id]')) {
      const key = cell.getAttribute('col-id') ?? '';
      const inBlock = marks.isInBlock(rowIndex, key);
      if (cell.classList.contains('peil-block') !== inBlock) cell.classList.toggle('peil-block', inBlock);
      if (marks.hasRefusals || cell.hasAttribute('aria-invalid'))
        describe(cell, marks.refusalOf(rowIndex, key));
    }
  }
}

function describe(cell: HTMLElement, refusal: string | null): void {
  if (refusal === null) {
    cell.removeAttribute('aria-invalid');
    cell.removeAttribute('aria-description');
  } else {
    cell.setAttribute('aria-invalid', 'true');
    cell.setAttribute('aria-description', refusal);
  }
}

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a cell is, relative to the host; null when it is not drawn. */
export function cellRectangle(host: HTMLElement, row: number, key: string): Rectangle | null {
  const cell = host.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(key)}"]`);
  if (!cell) return null;
  const at = cell.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  return { left: at.left - origin.left, top: at.top - origin.top, width: at.width, height: at.height };
}

/** Where rows are drawn, in the window's pixels: under the headings, above the scrollbar. */
export function rowArea(host: HTMLElement): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const headings = host.querySelector('.ag-header')?.getBoundingClientRect();
  const scrollbar = host.querySelector('.ag-body-horizontal-scroll')?.getBoundingClientRect();
  const isScrolling = scrollbar !== undefined && scrollbar.height > 0;
  return { left, top: headings?.bottom ?? top, right, bottom: isScrolling ? scrollbar.top : bottom };
}
