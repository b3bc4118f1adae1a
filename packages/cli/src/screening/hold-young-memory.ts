import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the room for young objects as small as it is. V8 lets it grow with all that ever survived in it,
 * to some 30 MB for each thread of a long run, and screening, which keeps its rows as bytes, gains
 * nothing by that.
 */
export function holdYoungMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
