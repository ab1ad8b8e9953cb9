import { useEffect, useState } from 'react';
import { invoke } from '#renderer/calls/invoke.ts';

interface PasswordCheck {
  /** What is wrong with it, in Dutch; null while that is not known. */
  problem: string | null;
  isGood: boolean;
}

const unknown: PasswordCheck = { problem: null, isGood: false };

/**
 * What the office thinks of a password while it is typed. Not kept among the answers of the page: it would keep every password that was
 * tried.
 */
export function usePasswordCheck(password: string, name: string): PasswordCheck {
  const [check, setCheck] = useState<PasswordCheck>(unknown);
  useEffect(() => {
    if (password === '') return undefined;
    let isCurrent = true;
    // Typing asks once at the end of a word, not at every key.
    const timer = setTimeout(() => {
      invoke('accounts.checkPassword', { password, name }).then(
        ({ problem }) => isCurrent && setCheck({ problem, isGood: problem === null }),
        () => isCurrent && setCheck(unknown),
      );
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, name]);
  return password === '' ? unknown : check;
}
