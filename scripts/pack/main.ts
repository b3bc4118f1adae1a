import path from 'node:path'
import { root } from '../set-up/project.js'
import { setUp } from '../set-up/set-up.js'
import { type Packed, packAll } from './pack-all.ts'

const target = 'dist'

/** `npm run pack`: the packages that others install, as archives in `dist/`. */
await setUp({ screens: true })
for (const packed of await packAll(path.join(root, target))) console.log(lineFor(packed))

function lineFor({ filename, size, unpackedSize, entryCount }: Packed): string {
  const archive = path.join(target, filename)
  return `${archive.padEnd(36)} ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} in ${String(entryCount).padStart(5)} files`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`.padStart(9)
}
