import { useEffect } from 'react';

/** Prints the page when one asks for it in the palette or by its keys, for as long as the page is shown. */
export function usePrintAction(): void {
  useEffect(() => {
    const print = () => window.print();
    window.addEventListener('peil:print', print);
    return () => window.removeEventListener('peil:print', print);
  }, []);
}
