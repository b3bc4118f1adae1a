import { SaxesParser } from 'saxes'
import { FileRefusal } from '../file-refusal.ts'
import type { ZipArchive } from './zip-archive.ts'

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** Asked after each piece; true stops the reading. */
  done?(): boolean
}

/** More than this between two tags is no cell but an attempt to fill the memory. */
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
  const decoder = new TextDecoder()
  let sinceTag = 0
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
    parser.write(decoder.decode(piece, { stream: !final }))
    if (sinceTag > mostTextBetweenTags) throw new FileRefusal('workbook_too_large')
    const done = handlers.done?.() ?? false
    if (final && !done) parser.close()
    return !done
  })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
