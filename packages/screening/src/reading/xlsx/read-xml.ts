import { SaxesParser } from 'saxes'
import { FileRefusal } from '../file-refusal.ts'
import { orBroken } from '../packed/expansion.ts'
import type { ZipArchive } from '../packed/zip-archive.ts'

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** Asked after each piece; true stops the reading. */
  done?(): boolean
  /** Most bytes of a part whose contents are held in memory. */
  mostBytes?: number
}

/** Enough for the list of parts or styles of any workbook made by people. */
export const smallPartBytes = 16 * 1024 ** 2

/** More than this between two tags is not a cell but an attempt to fill the memory. */
const mostTextBetweenTags = 32 * 1024 ** 2

/**
 * Reads a part of a workbook as XML, piece by piece. Names come without their namespace prefix.
 * Entities of a document type are never expanded. Throws `FileRefusal` for what is not XML.
 */
export async function readXml(
  archive: ZipArchive,
  name: string,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let decoder: TextDecoder | null = null
  let sinceTag = 0
  let bytes = 0
  parser.on('error', () => {
    throw new FileRefusal('broken_workbook')
  })
  parser.on('opentag', (tag) => {
    sinceTag = 0
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  if (handlers.text) parser.on('text', (text) => handlers.text!(text))
  if (handlers.text) parser.on('cdata', (text) => handlers.text!(text))
  parser.on('closetag', (tag) => {
    sinceTag = 0
    handlers.close?.(localName(tag.name))
  })
  await archive.expand(name, (piece, final) => {
    sinceTag += piece.length
    bytes += piece.length
    decoder ??= decoderFor(piece)
    parser.write(decoder.decode(piece, { stream: !final }))
    const tooMuch = sinceTag > mostTextBetweenTags || bytes > (handlers.mostBytes ?? bytes)
    if (tooMuch) throw new FileRefusal('workbook_too_large')
    const done = handlers.done?.() ?? false
    if (final && !done) parser.close()
    return !done
  })
}

/** XML is UTF-8 unless a byte-order mark or its first line says something else. */
function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  const line = new TextDecoder('latin1').decode(start.subarray(0, 200))
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(line)?.[1] ?? 'utf-8'
  return orBroken('broken_workbook', () => new TextDecoder(declared))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
