import * as z from 'zod';
import { useEffect, useRef, useState } from 'react';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { currentDropTarget } from '#renderer/imports/drop-target.ts';
import classes from '#renderer/imports/imports.module.css';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const Dropped = z.object({ names: z.array(z.string()) });

/** Whether what was dropped is one audit file. */
function isAuditFile(payload: unknown): boolean {
  const dropped = Dropped.safeParse(payload);
  const [name = '', ...others] = dropped.success ? dropped.data.names : [];
  return others.length === 0 && /\.(?:xaf|xml)$/i.test(name);
}

/** Takes files dropped anywhere on the window to the import screen. Their paths stay with the main program. */
export function DropZone() {
  const preview = useCommand('imports.preview');
  const { mutate } = preview;
  const { mutate: readAuditFile } = useCommand('figures.readAuditFile');
  const [isOver, setOver] = useState(false);
  // Entering a part of the page leaves another: only the balance tells whether files still hover over the window.
  const depth = useRef(0);

  useEffect(
    () =>
      window.peil.on('dropped', (payload) => {
        const takeDrop = currentDropTarget();
        if (takeDrop) {
          takeDrop();
          return;
        }
        if (isAuditFile(payload)) {
          navigate('/importeren/auditfile');
          readAuditFile({ dropped: true });
          return;
        }
        navigate('/importeren');
        mutate({ dropped: true });
      }),
    [mutate, readAuditFile],
  );

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const change = (by: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth.current = Math.max(0, depth.current + by);
      setOver(depth.current > 0);
    };
    const enter = change(1);
    const leave = change(-1);
    const end = () => {
      depth.current = 0;
      setOver(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
    };
  }, []);

  return isOver ? <div className={classes.overlay}>{importScreenText.drop.overlay}</div> : null;
}
