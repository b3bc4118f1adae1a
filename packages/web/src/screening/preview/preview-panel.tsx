import { FilePreview } from './file-preview.tsx'
import { FileWork } from './file-work.tsx'
import type { usePreview } from './use-preview.ts'

/** The files that were chosen, on their way to being uploaded or not. */
export function PreviewPanel({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { phase, place, of, decide, skip, cancel } = preview
  if (phase === null) return null
  if (phase.kind !== 'asking') return <FileWork {...phase} onSkip={skip} onCancel={cancel} />
  return <FilePreview {...phase} place={place} of={of} onDecide={decide} />
}
