import { setImmediate as pause } from 'node:timers/promises'
import {
  FileRefusal,
  type FileRefusalCode,
  openPackedFile,
  type PackedFile,
  readPackedFiles,
} from '@freigabe/screening'
import type { PackedRow } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'
import { headBytes, isArchive, judgeMediaType } from '../import/receive-judged.ts'

const limits = { files: 100, expandedBytes: 100 * 1024 ** 2, expansionRatio: 300 }

/**
 * What is in a ZIP archive that is to be evidence: each file is judged as it would be by itself. Throws ARCHIVE_REFUSED
 * with the reason, and the file where it is one.
 */
export async function judgeArchive(archive: Uint8Array): Promise<PackedRow[]> {
  const files = await readPackedFiles(archive, limits, headBytes, pause).catch((error) => {
    throw error instanceof FileRefusal ? refused(reasonOf[error.code] ?? 'broken') : error
  })
  const judged: PackedRow[] = []
  for (const file of files) judged.push(await judge(file))
  return judged
}

async function judge({ name, bytes, head }: PackedFile): Promise<PackedRow> {
  if (bytes === 0) throw refused('emptyFile', name)
  const mediaType = await judgeMediaType(head)
  if (mediaType !== null) return { name, mediaType, bytes }
  throw refused((await isArchive(head)) ? 'nested' : 'kind', name)
}

/** One file of an archive that was judged before. Throws FILE_DAMAGED where it is another one now. */
export function openFromArchive(archive: Uint8Array, name: string): Promise<Uint8Array> {
  return openPackedFile(archive, name, limits, pause).catch((error) => {
    throw error instanceof FileRefusal ? new AppError('FILE_DAMAGED', { cause: error }) : error
  })
}

const reasonOf: Partial<Record<FileRefusalCode, keyof typeof reasons>> = {
  password_protected: 'password',
  several_files: 'tooMany',
  empty_file: 'nothing',
  file_too_large: 'tooLarge',
  zip_bomb: 'tooLarge',
}

const reasons = {
  password: { de: 'Es ist mit einem Passwort geschützt.', en: 'It is protected by a password.' },
  tooMany: { de: 'Es enthält mehr als 100 Dateien.', en: 'It holds more than 100 files.' },
  nothing: { de: 'Es enthält keine Datei.', en: 'It holds no file.' },
  tooLarge: {
    de: 'Ausgepackt wird es zu groß: Mehr als 100 MB lesen wir nicht.',
    en: 'Unpacked it grows too large: we read no more than 100 MB.',
  },
  broken: {
    de: 'Es ist beschädigt, oder ein Name darin führt aus dem Archiv hinaus.',
    en: 'It is damaged, or a name in it leads out of the archive.',
  },
  emptyFile: { de: 'Diese Datei darin ist leer:', en: 'This file in it is empty:' },
  nested: {
    de: 'Diese Datei darin ist selbst ein Archiv:',
    en: 'This file in it is an archive itself:',
  },
  kind: {
    de: 'Diese Datei darin ist von einer Art, die wir nicht annehmen:',
    en: 'This file in it is of a kind that we do not take:',
  },
}

function refused(why: keyof typeof reasons, name?: string): AppError {
  const { de, en } = reasons[why]
  const text = name === undefined ? { de, en } : { de: `${de} ${name}`, en: `${en} ${name}` }
  return new AppError('ARCHIVE_REFUSED', {
    faults: [{ pointer: '', code: why, text }],
    about: { why, ...(name !== undefined && { file: name }) },
  })
}
