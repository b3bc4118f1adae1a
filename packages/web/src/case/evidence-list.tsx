import type { Evidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { ActionIcon, Anchor, Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconDownload,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconX,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../api/client.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { saveFile } from '../lists/screening/save-file.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ReasonForm } from '../parts/dialog/reason-form.tsx'
import { FileName } from '../parts/file/file-name.tsx'
import { PlainList } from '../parts/table/plain-list.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useSession } from '../people/session.ts'
import classes from './evidence-list.module.css'

interface EvidenceListProps {
  account: string
  evidence: Evidence[]
  /** With it each file can be taken out again. */
  onRemove?: (id: string) => void
}

/** Files that support a statement: what they are, with a look at them and a download. */
export function EvidenceList({ account, evidence, onRemove }: EvidenceListProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const [shown, setShown] = useState<Evidence | null>(null)
  return (
    <>
      <PlainList gap="0.25rem">
        {evidence.map((file) => (
          <li key={file.id} className={classes.file}>
            <span className={classes.about}>
              <EvidenceIcon mediaType={file.mediaType} />
              <span className={classes.words}>
                <FileName>{file.name}</FileName>
                <span className={classes.facts}>
                  {format.bytes(file.bytes)} · {file.uploadedBy}, <Moment at={file.uploadedAt} />
                </span>
                {file.files && (
                  <span className={classes.facts}>
                    {t('evidence.packed', {
                      count: file.files.length,
                      names: format.list(file.files.map(({ name }) => name)),
                    })}
                  </span>
                )}
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
  if (mediaType === 'application/zip') return IconFileZip
  if (mediaType === 'message/rfc822') return IconMail
  if (mediaType.startsWith('image/')) return IconPhoto
  if (mediaType.startsWith('text/')) return IconFileText
  return IconFile
}

interface FileOfAccount {
  account: string
  file: Evidence
}

/** The way to a file as it was uploaded: direct for the account; for staff, with a reason put on record. */
export function EvidenceDownload({ account, file }: FileOfAccount) {
  const { t } = useTranslation('case')
  const isStaff = useSession().staffRoles.length > 0
  const [asking, dialog] = useDisclosure()
  const label = t('evidence.downloadOf', { name: file.name })
  if (!isStaff) {
    return (
      <ActionIcon
        component="a"
        variant="subtle"
        aria-label={label}
        href={hrefOf('', 'downloadEvidence', { params: { account, evidence: file.id } })}
        download={file.name}
      >
        <IconDownload size={17} />
      </ActionIcon>
    )
  }
  return (
    <>
      <ActionIcon variant="subtle" aria-label={label} onClick={dialog.open}>
        <IconDownload size={17} />
      </ActionIcon>
      <Dialog opened={asking} onClose={dialog.close} title={t('evidence.original.title')}>
        <OriginalForm account={account} file={file} onClose={dialog.close} />
      </Dialog>
    </>
  )
}

function OriginalForm({ account, file, onClose }: FileOfAccount & { onClose: () => void }) {
  const { t } = useTranslation('case')
  const open = useMutation({
    mutationFn: async (reason: string) => {
      const params = { account, evidence: file.id }
      const answer = await client.openEvidence({ params, body: { reason } })
      saveFile(file.name, await answer.blob())
    },
    onSuccess: onClose,
  })
  return (
    <ReasonForm
      label={t('evidence.original.reason')}
      hint={t('evidence.original.hint', { name: file.name })}
      send={t('evidence.original.send')}
      mutation={open}
      onClose={onClose}
    />
  )
}

interface EvidencePreviewProps {
  account: string
  /** The file to look at; null while none is. */
  file: Evidence | null
  onClose: () => void
}

/** A view of a file in a frame that runs nothing and does not share our origin. */
function EvidencePreview({ account, file, onClose }: EvidencePreviewProps) {
  const { t } = useTranslation('case')
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
