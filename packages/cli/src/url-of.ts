import { type Given, textOption } from './command.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The server that a command asks: as it was named, or the one of this environment. */
export function urlOf(given: Given, { environment }: Terminal): string {
  const { FREIGABE_URL, HOST = 'localhost', PORT = '3000' } = environment
  return textOption(given, 'url') || FREIGABE_URL || `http://${HOST}:${PORT}`
}
