import { FileRefusal, type FileRefusalCode } from '../file-refusal.ts'
import type { ZipArchive } from '../packed/zip-archive.ts'
import { readXml, smallPartBytes } from './read-xml.ts'

export interface SheetPart {
  path: string
  /** As its tab shows it. */
  name: string
  /** Its place among the worksheets, from 1, visible ones first. */
  number: number
  isHidden: boolean
}

/** The parts of a workbook that hold its rows and what is needed to read them, as paths. */
export interface WorkbookParts {
  /** The worksheets, visible ones first. */
  sheets: SheetPart[]
  /** The texts that cells share; null where there are none. */
  sharedStrings: string | null
  styles: string | null
  from1904: boolean
}

/** Finds the parts; throws `FileRefusal` where the archive is no workbook or has no worksheets. */
export async function findParts(archive: ZipArchive): Promise<WorkbookParts> {
  await refuseOtherFormats(archive)
  const ofArchive = await relationsOf(archive, '')
  const workbook = ofArchive.find(({ type }) => type.endsWith('/officeDocument'))
  const path = workbook?.target ?? findPart(archive, 'workbook') ?? 'xl/workbook.xml'
  const relations = new Map(
    (await relationsOf(archive, path)).map((relation) => [relation.id, relation]),
  )

  let from1904: boolean | null = null
  const sheets: Omit<SheetPart, 'number'>[] = []
  await readXml(archive, path, {
    mostBytes: smallPartBytes,
    open(name, attributes) {
      // Later ones of that name belong to extensions, and know nothing of dates.
      if (name === 'workbookPr') from1904 ??= /^(1|true|on)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attributes['r:id'] ?? prefixedId(attributes) ?? '')
      if (!relation?.type.endsWith('/worksheet')) return
      const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      sheets.push({ path: relation.target, name: attributes.name ?? '', isHidden })
    },
  })
  if (sheets.length === 0) throw new FileRefusal('broken_workbook')
  const visibleFirst = sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden))
  return {
    sheets: visibleFirst.map((sheet, i) => ({ ...sheet, number: i + 1 })),
    sharedStrings: findPart(archive, 'sharedStrings'),
    styles: findPart(archive, 'styles'),
    from1904: from1904 ?? false,
  }
}

function findPart(archive: ZipArchive, name: string): string | null {
  const part = new RegExp(`(^|[\\\\/])${name}\\.xml$`, 'i')
  return archive.names().find((path) => part.test(path)) ?? null
}

async function refuseOtherFormats(archive: ZipArchive): Promise<void> {
  if (archive.encrypted) throw new FileRefusal('password_protected')
  if (archive.has('xl/workbook.bin')) throw new FileRefusal('binary_excel_file')
  if (archive.has('mimetype')) throw new FileRefusal(await openDocumentCode(archive))
  const names = archive.names()
  if (names.some((name) => /^(word|ppt)[\\/]/i.test(name))) throw new FileRefusal('document_file')
  if (!names.some((name) => /^(xl[\\/]|\[Content_Types\]|workbook\.xml$)/i.test(name))) {
    throw new FileRefusal('archive_file')
  }
}

async function openDocumentCode(archive: ZipArchive): Promise<FileRefusalCode> {
  let type = ''
  await archive.expand('mimetype', (piece) => {
    type += new TextDecoder().decode(piece)
    return type.length < 100
  })
  if (!type.startsWith('application/vnd.oasis.opendocument')) return 'archive_file'
  return type.includes('spreadsheet') ? 'opendocument_file' : 'document_file'
}

interface Relation {
  id: string
  type: string
  target: string
}

/** What a part refers to; the archive itself is the part with the empty name. */
async function relationsOf(archive: ZipArchive, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(path)) return []
  const relations: Relation[] = []
  await readXml(archive, path, {
    mostBytes: smallPartBytes,
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const target = Target.replaceAll('\\', '/')
      const absolute = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
      relations.push({ id: Id, type: Type, target: resolveDots(absolute) })
    },
  })
  return relations
}

function resolveDots(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The relationship's id under whichever prefix the writer gave its namespace. */
function prefixedId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}
