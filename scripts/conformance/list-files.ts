import { readdirSync } from 'node:fs'
import path from 'node:path'

/** All files in a folder, at any depth, in the order of their paths. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
