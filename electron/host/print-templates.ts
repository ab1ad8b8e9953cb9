/** No header: the print view carries its own. */
export const printHeader = '<span></span>';

/** Page numbers, in the margin that the browser leaves for them. */
export const printFooter =
  '<div style="font-size:8px;width:100%;text-align:right;padding-right:12mm">Pagina <span class="pageNumber"></span> van <span class="totalPages"></span></div>';
