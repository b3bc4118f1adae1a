import { readFile } from 'node:fs/promises'
import type { ScreeningKey } from '@freigabe/screening/seal'
import { CannotRun } from '../command.ts'

/**
 * Reads the file that the platform's administration handed out. Throws `CannotRun` where it is not a
 * screening key.
 */
export async function readScreeningKey(path: string): Promise<ScreeningKey> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun({
      de: `${path}: Der Prüfschlüssel lässt sich nicht lesen (${error.code}).`,
      en: `${path}: The screening key cannot be read (${error.code}).`,
    })
  })
  const key = parsed(text)
  if (key?.format === 'freigabe-screening-key-1') return key
  throw new CannotRun({
    de: `${path}: Das ist kein Prüfschlüssel.`,
    en: `${path}: This is not a screening key.`,
  })
}

function parsed(text: string): ScreeningKey | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
