import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '#renderer/calls/query-client.ts';
import { cssVariables, theme } from '#renderer/app/theme.ts';
import { FailureBoundary } from '#renderer/app/failure-boundary.tsx';
import { Gate } from '#renderer/app/gate.tsx';
import { styleNonce } from '#renderer/style-nonce.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'peil-theme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider labels={{ confirm: 'Doorgaan', cancel: 'Annuleren' }}>
          <Notifications position="bottom-center" limit={4} />
          <FailureBoundary>
            <Gate />
          </FailureBoundary>
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
