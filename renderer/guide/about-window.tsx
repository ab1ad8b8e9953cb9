import { Button, Group, Modal, Text } from '@mantine/core';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { aboutText } from '#shared/guide/nl.ts';
import classes from '#renderer/guide/guide.module.css';

/** What this program is, its version, where the data stands and under what licence it comes. */
export function AboutWindow({ status, onClose }: { status: OfficeStatus; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={aboutText.title}
      closeButtonProps={{ 'aria-label': aboutText.close }}
    >
      <Text mb="md">{aboutText.intro}</Text>
      <dl className={classes.facts}>
        <dt>{aboutText.version}</dt>
        <dd>{status.version}</dd>
        {status.office && (
          <>
            <dt>{aboutText.office}</dt>
            <dd>{status.office.path}</dd>
          </>
        )}
        <dt>{aboutText.licence}</dt>
        <dd>{aboutText.licenceName}</dd>
      </dl>
      <Group justify="flex-end">
        <Button onClick={onClose}>{aboutText.close}</Button>
      </Group>
    </Modal>
  );
}
