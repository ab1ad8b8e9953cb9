import { notifications } from '@mantine/notifications';
import { shellText } from '#shared/shell/nl.ts';

/** Says that something was done. */
export function showDone(message: string): void {
  notifications.show({
    message,
    color: 'accent',
    autoClose: 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': shellText.closeNotice },
  });
}

/** Says that there was nothing to do: no harm, so it goes away by itself. */
export function showNothingToDo(message: string): void {
  notifications.show({
    message,
    color: 'gray',
    autoClose: 4000,
    withBorder: true,
    closeButtonProps: { 'aria-label': shellText.closeNotice },
  });
}

/** Says what was refused and what to do. Stays until it is closed. */
export function showRefusal(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({
    title: shellText.refusedTitle,
    message,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': shellText.closeNotice },
  });
}
