import { createSpotlight } from '@mantine/spotlight';

/** Opens and closes the palette from anywhere. */
export const [paletteState, paletteStore] = createSpotlight();
