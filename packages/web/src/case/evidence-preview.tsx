import type { Evidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.tsx'
import classes from './evidence-preview.module.css'

interface EvidencePreviewProps {
  account: string
  /** The file to look at; null while none is. */
  file: Evidence | null
  onClose: () => void
}

/** A look at a file in a frame that runs nothing and belongs to no origin of ours. */
export function EvidencePreview({ account, file, onClose }: EvidencePreviewProps) {
  const { t } = useTranslation('review')
  const href = file && hrefOf('', 'previewEvidence', { params: { account, evidence: file.id } })
  return (
    <Dialog opened={file !== null} onClose={onClose} title={file?.name} size="xl">
      {href &&
        (file.mediaType === 'application/pdf' ? (
          // A browser shows no PDF in a sandboxed frame; a tab of its own does.
          <Text>
            <Anchor href={href} target="_blank" rel="noreferrer">
              {t('evidence.openPdf')}
            </Anchor>
          </Text>
        ) : (
          <iframe
            title={file.name}
            src={href}
            sandbox=""
            className={classes.frame}
            data-text={!file.mediaType.startsWith('image/') || undefined}
          />
        ))}
    </Dialog>
  )
}
