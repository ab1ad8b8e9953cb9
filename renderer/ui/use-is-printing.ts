import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many rows stay fit to print; more belong in a spreadsheet. */
export const mostPrinted = 5000;

/** Whether the page is being printed: ten thousand rows on paper are made only when somebody asks for them. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
