import { CannotRun, type Given, textOption } from './command.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * The API key that a command asks with, if one is set. Throws CannotRun for one that is set and empty, which is mostly a
 * variable that was not filled in.
 */
export function keyOf(given: Given, { environment }: Terminal): string | undefined {
  const named = textOption(given, 'key')
  const key = named ?? environment.FREIGABE_KEY
  if (key?.trim() === '') throw new CannotRun(named === undefined ? emptyVariable : emptyOption)
  return key
}

/** The API key to ask the server with; throws CannotRun where there is none. */
export function keyToAskWith(given: Given, terminal: Terminal): string {
  const key = keyOf(given, terminal)
  if (!key) throw new CannotRun(keyMissing)
  return key
}

/** Whether a server was named and no database: then the server is meant, not a data folder on this machine. */
export function isServerMeant(given: Given, { environment }: Terminal): boolean {
  const { FREIGABE_URL, DATABASE_URL } = environment
  return !DATABASE_URL && Boolean(textOption(given, 'url') || FREIGABE_URL)
}

const keyMissing = {
  de: 'Um den Server zu fragen, fehlt ein Schlüssel. Nennen Sie ihn in FREIGABE_KEY.',
  en: 'There is no key to ask the server with. Put one in FREIGABE_KEY.',
}

const emptyOption = {
  de: 'Der Schlüssel hinter --key ist leer. Geben Sie dort einen API-Schlüssel an, oder besser in FREIGABE_KEY.',
  en: 'The key after --key is empty. Give an API key there, or better in FREIGABE_KEY.',
}

const emptyVariable = {
  de: 'FREIGABE_KEY ist leer. Setzen Sie dort einen API-Schlüssel, oder löschen Sie die Variable.',
  en: 'FREIGABE_KEY is empty. Put an API key there, or unset the variable.',
}

/** The server that a command asks: as it was named, or the one of this environment. */
export function urlOf(given: Given, { environment }: Terminal): string {
  const { FREIGABE_URL, HOST = 'localhost', PORT = '3000' } = environment
  return textOption(given, 'url') || FREIGABE_URL || `http://${HOST}:${PORT}`
}
