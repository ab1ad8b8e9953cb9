export function isInstalled(lockFile?: string, modulesFolder?: string): boolean;
export function installPackages(): void;
export function handOver(script: string, args: string[]): void;
