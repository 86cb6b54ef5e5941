import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine compile patterns to machine code when they are first used. It would make each for its interpreter first, which for
 * the large ones takes longer than all the rest of a first check.
 */
export function compilePatternsOnce(): void {
	setFlagsFromString('--no-regexp-tier-up');
}
