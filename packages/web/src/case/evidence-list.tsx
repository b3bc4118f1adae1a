import type { Evidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Moment } from '../parts/moment.tsx'
import { PlainList } from '../parts/plain-list.tsx'
import { EvidenceDownload } from './evidence-download.tsx'
import { EvidenceIcon } from './evidence-icon.tsx'
import classes from './evidence-list.module.css'

interface EvidenceListProps {
  account: string
  evidence: Evidence[]
  /** With it each file can be taken out again. */
  onRemove?: (id: string) => void
}

/** Files that support a statement: what they are, with a look at them and a download. */
export function EvidenceList({ account, evidence, onRemove }: EvidenceListProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const [shown, setShown] = useState<Evidence | null>(null)
  return (
    <>
      <PlainList gap="0.25rem">
        {evidence.map((file) => (
          <li key={file.id} className={classes.file}>
            <EvidenceIcon mediaType={file.mediaType} />
            <span className={classes.about}>
              <span className={classes.name}>{file.name}</span>
              <span className={classes.facts}>
                {format.bytes(file.bytes)} · {file.uploadedBy}, <Moment at={file.uploadedAt} />
              </span>
            </span>
            <span className={classes.actions}>
              {file.previewable && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('evidence.previewOf', { name: file.name })}
                  onClick={() => setShown(file)}
                >
                  {t('evidence.preview')}
                </Button>
              )}
              <EvidenceDownload account={account} file={file} />
              {onRemove && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('evidence.removeOf', { name: file.name })}
                  onClick={() => onRemove(file.id)}
                >
                  <IconX size={17} />
                </ActionIcon>
              )}
            </span>
          </li>
        ))}
      </PlainList>
      <EvidencePreview account={account} file={shown} onClose={() => setShown(null)} />
    </>
  )
}

interface EvidencePreviewProps {
  account: string
  /** The file to look at; null while none is. */
  file: Evidence | null
  onClose: () => void
}

/** A look at a file in a frame that runs nothing and belongs to no origin of ours. */
function EvidencePreview({ account, file, onClose }: EvidencePreviewProps) {
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
