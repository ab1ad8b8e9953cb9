import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { accessText } from '#shared/accounts/screens-nl.ts';

const text = accessText.forgot;

interface ForgotPasswordProps {
  hasRecovery: boolean;
  onUseKey: () => void;
  onBack: () => void;
}

/** The two ways back in. */
export function ForgotPassword({ hasRecovery, onUseKey, onBack }: ForgotPasswordProps) {
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="md">
          {text.partner}
        </Title>
        <Text size="sm">{text.partnerBody}</Text>
      </div>
      <div>
        <Title order={2} size="md">
          {text.key}
        </Title>
        <Text size="sm">{hasRecovery ? text.keyBody : text.noKey}</Text>
      </div>
      <Group gap="sm">
        {hasRecovery && <Button onClick={onUseKey}>{text.useKey}</Button>}
        <Button variant="default" onClick={onBack}>
          {text.back}
        </Button>
      </Group>
    </Stack>
  );
}
