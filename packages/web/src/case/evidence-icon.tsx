import { IconFile, IconFileText, IconFileTypePdf, IconMail, IconPhoto } from '@tabler/icons-react'

/** The kind of a file as an icon. */
export function EvidenceIcon({ mediaType }: { mediaType: string }) {
  const Glyph = iconOf(mediaType)
  return (
    <Glyph
      size={20}
      stroke={1.5}
      aria-hidden="true"
      color="var(--text-quiet)"
      style={{ flex: 'none' }}
    />
  )
}

function iconOf(mediaType: string) {
  if (mediaType === 'application/pdf') return IconFileTypePdf
  if (mediaType === 'message/rfc822') return IconMail
  if (mediaType.startsWith('image/')) return IconPhoto
  if (mediaType.startsWith('text/')) return IconFileText
  return IconFile
}
