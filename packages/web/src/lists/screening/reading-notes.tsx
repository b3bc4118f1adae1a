import type { Screening } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useLocalText } from '../../i18n/use-local-text.ts'

/** What to know about how a file was read: sheets together or left out, rows that a filter hides. */
export function ReadingNotes({ screening: { notes } }: { screening: Screening }) {
  const words = useLocalText()
  if (notes.length === 0) return null
  return (
    <div>
      {notes.map((note) => (
        <Box component="p" m={0} key={note.en} style={{ overflowWrap: 'anywhere' }}>
          {words(note)}
        </Box>
      ))}
    </div>
  )
}
