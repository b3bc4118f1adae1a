import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FilePreview } from './file-preview.tsx'
import { FileWork } from './file-work.tsx'
import type { usePreview } from './use-preview.ts'

/** The chosen files, on their way to an upload or not. */
export function PreviewPanel({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useTranslation('screening')
  const { phase, place, of, decide, skip, cancel } = preview
  if (phase === null) return null
  return (
    <Box mb="sm" p="1.125rem 1.25rem 1.25rem" bd="1px solid var(--line-strong)" bdrs="md">
      {phase.kind === 'checking' ? (
        <FileWork
          title={t('preview.checking', { name: phase.file.name })}
          file={phase.file}
          bytes={phase.bytes}
          onSkip={skip}
          onCancel={cancel}
        />
      ) : (
        <FilePreview
          file={phase.file}
          seen={phase.seen}
          place={place}
          of={of}
          outcome={phase.kind === 'asking' ? phase.outcome : null}
          work={phase.kind === 'asking' ? null : phase}
          onDecide={decide}
          onCancel={cancel}
        />
      )}
    </Box>
  )
}
