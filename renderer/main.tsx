import '#renderer/app/early-status.ts';
import '#renderer/zod-setup.ts';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '#renderer/app/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/app.tsx';
import { publishStyleNonce } from '#renderer/style-nonce.ts';

publishStyleNonce();

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(<App />);
