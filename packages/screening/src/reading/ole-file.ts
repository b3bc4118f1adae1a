import type { BlockSource } from './block-source.ts'
import { FileRefusal } from './file-refusal.ts'
import { joinBytes } from './join-bytes.ts'

/** Excel puts an encrypted workbook into a stream of this name (MS-OFFCRYPTO, 2.3.4.4). */
const encryptedPackage = utf16('EncryptedPackage')

/**
 * An OLE compound file is either a workbook with a password or one in the format before 2007.
 * The name that tells may stand anywhere in it, so the file is searched to its end.
 */
export async function refuseOleFile(source: BlockSource, head: Uint8Array): Promise<never> {
  let text = head
  while (text.length > 0) {
    if (indexOf(text, encryptedPackage) >= 0) throw new FileRefusal('password_protected')
    const overlap = text.slice(-encryptedPackage.length)
    const block = await source.next()
    if (block.length === 0) break
    text = joinBytes(overlap, block)
  }
  throw new FileRefusal('old_excel_file')
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat())
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  return -1
}
