import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useMovedNotice } from '#renderer/clients/card/use-moved-notice.ts';

type Watched = Parameters<typeof useMovedNotice>[0];
const card = (id: number, number: string | null): Watched => ({
  id,
  group: number === null ? null : { number },
});

function watch(first: Watched) {
  return renderHook(({ shown }: { shown: Watched }) => useMovedNotice(shown), {
    initialProps: { shown: first },
  });
}

describe('a client that is moved under an open card', () => {
  it('is told once, and not when the card was opened with it', () => {
    const { result, rerender } = watch(undefined);
    rerender({ shown: card(1, '000200') });
    expect(result.current.notice).toBeNull();
    rerender({ shown: card(1, '000201') });
    expect(result.current.notice).toContain('van klantgroep 000200 naar 000201');
    act(() => result.current.dismiss());
    expect(result.current.notice).toBeNull();
    rerender({ shown: card(1, null) });
    expect(result.current.notice).toContain('uit klantgroep 000201 gehaald');
  });

  it('is no news when the person moved it, or when another client is shown', () => {
    const { result, rerender } = watch(card(1, '000200'));
    act(() => result.current.expectMove('000201'));
    rerender({ shown: card(1, '000201') });
    rerender({ shown: card(2, '000300') });
    expect(result.current.notice).toBeNull();
  });
});
