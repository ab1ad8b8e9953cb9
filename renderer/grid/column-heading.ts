import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community';
import { gridText } from '#shared/grid/nl.ts';

interface HeadingParams extends IHeaderParams {
  openColumn: (key: string, anchor: HTMLElement) => void;
  isFiltered: (key: string) => boolean;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The text of a column heading with the button to its filter and options. Plain DOM: headings are redrawn often. */
export class ColumnHeading implements IInnerHeaderComponent {
  readonly #root = document.createElement('span');
  readonly #label = document.createElement('span');
  readonly #button = document.createElement('button');

  init(params: HeadingParams): void {
    this.#root.className = 'peil-heading';
    this.#label.className = 'peil-heading-label';
    this.#button.type = 'button';
    this.#button.tabIndex = -1;
    this.#button.className = 'peil-heading-filter';
    this.#button.append(funnel());
    this.#button.addEventListener('click', (event) => {
      event.stopPropagation();
      params.openColumn(params.column.getColId(), this.#button);
    });
    this.#root.append(this.#label, this.#button);
    this.refresh(params);
  }

  refresh(params: IHeaderParams): boolean {
    // The heading is only ever created with the parameters that `toColDef` passes along.
    const { isFiltered } = params as HeadingParams;
    const filtered = isFiltered(params.column.getColId());
    this.#label.textContent = params.displayName;
    this.#button.setAttribute('aria-label', gridText.columnOptions(params.displayName));
    this.#button.classList.toggle('peil-filtered', filtered);
    return true;
  }

  getGui(): HTMLElement {
    return this.#root;
  }
}

function funnel(): SVGSVGElement {
  const icon = document.createElementNS(svgNamespace, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', 'M4 5h16l-6 7.5V19l-4 1.5v-8z');
  icon.append(path);
  return icon;
}
