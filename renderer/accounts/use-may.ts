import type { CallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';
import { scopeOf, worksSignedOut } from '#shared/accounts/permissions.ts';
import { queryClient } from '#renderer/calls/query-client.ts';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { findScreen } from '#renderer/app/screens.ts';
import { useSyncExternalStore } from 'react';

const statusKey = ['office.getStatus', {}] as const;

/** The role of the one at work; null while nobody is. The office decides anew on every call: this only hides. */
function currentRole(): Role | null {
  return queryClient.getQueryData<OfficeStatus>(statusKey)?.office?.account.role ?? null;
}

/** Whether the one at work may make a call. */
export function may(call: CallName): boolean {
  const role = currentRole();
  return role === null ? worksSignedOut(call) : scopeOf(call, role) !== 'none';
}

/** Whether the one at work may see the screen at a path; also true for a path that is no screen. */
export function maySee(path: string): boolean {
  const needs = findScreen(path)?.screen.needs;
  return needs === undefined || may(needs);
}

const subscribe = (listener: () => void) => queryClient.getQueryCache().subscribe(listener);

/** Whether the one at work may make a call, for what is shown. */
export function useMay(call: CallName): boolean {
  return useSyncExternalStore(subscribe, () => may(call));
}

/** Whether the one at work may see the screen at a path, for what leads there. */
export function useMaySee(path: string): boolean {
  return useSyncExternalStore(subscribe, () => maySee(path));
}

/** The role of the one at work, so that what is shown follows another person. */
export function useRole(): Role | null {
  return useSyncExternalStore(subscribe, currentRole);
}
