import type { Evidence, PackedEvidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { Anchor, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconExternalLink } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceDownload, EvidenceIcon } from '../../case/evidence-list.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { FileName } from '../../parts/file/file-name.tsx'
import { useIsAtWork } from './case-context.tsx'
import classes from './claim-evidence.module.css'
import { OpenedFile } from './sheet/sighting.tsx'

/** The files beside a claim; each opens in place, in a frame that runs nothing of ours or theirs. */
export function ClaimEvidence({ account, files }: { account: string; files: Evidence[] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <ClaimFile account={account} id={file.id} file={file}>
            {format.bytes(file.bytes)} · {format.date(file.uploadedAt)}
          </ClaimFile>
          {file.files?.map((packed, place) => (
            <ClaimFile key={packed.name} account={account} id={file.id} file={packed} place={place}>
              {format.bytes(packed.bytes)} · {t('evidence.packedIn', { name: file.name })}
            </ClaimFile>
          ))}
        </li>
      ))}
    </ul>
  )
}

interface ClaimFileProps {
  account: string
  id: string
  file: Evidence | PackedEvidence
  /** Its place in an archive; missing for the file itself. */
  place?: number
  /** What there is to know of it. */
  children: ReactNode
}

function ClaimFile({ account, id, file, place, children }: ClaimFileProps) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const isAtWork = useIsAtWork()
  const params = { account, evidence: id }
  const query = place === undefined ? {} : { file: place }
  const preview = hrefOf('', 'previewEvidence', { params, query })
  const isPdf = file.mediaType === 'application/pdf'
  return (
    <>
      <div className={classes.line} data-packed={place !== undefined || undefined}>
        <span className={classes.about}>
          <EvidenceIcon mediaType={file.mediaType} />
          <span className={classes.words}>
            <FileName>{file.name}</FileName>
            <span className={classes.facts}>{children}</span>
          </span>
        </span>
        <span className={classes.acts}>
          {file.previewable && (
            <UnstyledButton
              data-evidence
              aria-expanded={open}
              aria-label={t(open ? 'evidence.hideNamed' : 'evidence.showNamed', {
                name: file.name,
              })}
              className={classes.open}
              onClick={() => {
                setOpen(!open)
                setWasOpened(true)
              }}
            >
              {open ? t('evidence.hide') : t('evidence.show')}
              <IconChevronDown size={15} aria-hidden="true" />
            </UnstyledButton>
          )}
          {isPdf && (
            <Anchor
              href={preview}
              target="_blank"
              rel="noreferrer"
              aria-label={t('evidence.openPdf', { name: file.name })}
              className={classes.open}
              onClick={() => setWasOpened(true)}
            >
              <IconExternalLink size={16} aria-hidden="true" />
            </Anchor>
          )}
          {'id' in file && <EvidenceDownload account={account} file={file} />}
        </span>
      </div>
      {isAtWork && wasOpened && <OpenedFile id={id} />}
      {open && (
        // A browser draws no PDF in a frame that we sandbox; the answer's own policy sandboxes it.
        <iframe
          title={file.name}
          src={isPdf ? `${preview}#toolbar=0&navpanes=0&view=FitH` : preview}
          sandbox={isPdf ? undefined : ''}
          className={classes.frame}
          data-kind={kindOf(file.mediaType)}
        />
      )}
    </>
  )
}

function kindOf(mediaType: string): 'image' | 'pdf' | 'text' {
  if (mediaType === 'application/pdf') return 'pdf'
  return mediaType.startsWith('image/') ? 'image' : 'text'
}
