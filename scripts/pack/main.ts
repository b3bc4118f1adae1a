import { rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../set-up/project.js'
import { setUp } from '../set-up/set-up.js'
import { type Packed, packAll } from './pack-all.ts'

const target = path.join(root, 'dist')

/** `npm run pack`: the packages that others install, as archives in `dist/`. */
await setUp({ screens: true })
// Archives of older versions would be taken for new ones.
rmSync(target, { recursive: true, force: true })
for (const packed of await packAll(target)) console.log(lineFor(packed))

function lineFor({ name, size, unpackedSize, entryCount, filename }: Packed): string {
  const files = `${String(entryCount).padStart(5)} files`
  const sizes = `${kilobytes(size)} packed, ${kilobytes(unpackedSize)} in ${files}`
  return `${name.padEnd(20)} ${sizes}  ${path.relative(root, path.join(target, filename))}`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`.padStart(9)
}
