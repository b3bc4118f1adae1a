import type { Evidence } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

const previewable = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/plain',
  'message/rfc822',
]

/** An evidence row as the API shows it. */
export function evidenceView(row: Selectable<Tables['evidence']>): Evidence {
  return {
    id: row.evidence_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    uploadedAt: row.at,
    uploadedBy: row.by_name,
    previewable: previewable.includes(row.media_type),
    files:
      row.files?.map((file) => ({ ...file, previewable: previewable.includes(file.mediaType) })) ??
      null,
  }
}
