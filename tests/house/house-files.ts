import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The checkout's top folder. */
export const house = path.resolve(import.meta.dirname, '../..')

const notOurs = ['.git', 'node_modules', 'dist', 'data', '.cache', 'test-results']

/** All files of the checkout except those that git ignores, relative to its top folder. */
export function houseFiles(folder = ''): string[] {
  return readdirSync(path.join(house, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.includes(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      return entry.isDirectory() ? houseFiles(place) : [place]
    })
}
