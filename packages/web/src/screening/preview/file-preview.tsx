import { IconDeviceDesktopSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ChecksLink } from '../checks-link.tsx'
import { FindingsAndDomains } from '../findings-and-domains.tsx'
import { LinesToCorrect } from '../lines/lines-to-correct.tsx'
import { ScreeningFigures } from '../screening-figures.tsx'
import type { Preview } from '../worker/messages.ts'
import type { Decision } from './decide-on-file.ts'
import classes from './file-preview.module.css'
import { PreviewColumn } from './preview-column.tsx'
import { PreviewDecision } from './preview-decision.tsx'
import { PreviewRoles } from './preview-roles.tsx'

interface FilePreviewProps {
  file: File
  preview: Preview
  /** Which file this is of how many. */
  place: number
  of: number
  /** What was decided before could not be done. */
  failed: boolean
  onDecide: (decision: Decision) => void
}

/** What a file holds, before a byte of it is uploaded, and what is to become of it. */
export function FilePreview({ file, preview, place, of, failed, onDecide }: FilePreviewProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Who chose a file by keyboard goes on reading here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { screening, refusal, columns, lines } = preview
  return (
    <section aria-label={t('preview.label', { name: file.name })} className={classes.preview}>
      <header className={classes.head}>
        <p className={classes.nothing} data-tone="accent">
          <IconDeviceDesktopSearch size={17} stroke={1.75} aria-hidden="true" />
          {t('preview.nothing')}
          {of > 1 && ` · ${t('preview.place', { place, of })}`}
        </p>
        <h3 ref={heading} tabIndex={-1} className={classes.name}>
          {file.name}
        </h3>
        <p className={classes.lead}>
          {screening ? t('preview.lead') : refusal && words(refusal)} {format.bytes(file.size)}
        </p>
      </header>
      {screening && <ScreeningFigures screening={screening} />}
      {columns && (
        <PreviewColumn
          columns={columns}
          onChoose={(column) => onDecide({ kind: 'column', column })}
        />
      )}
      {screening && (
        <>
          <LinesToCorrect
            name={file.name}
            total={screening.rows.refused + screening.recipients.invalid}
            lines={lines.slice(0, shownLines)}
            readAll={async () => lines}
          />
          <FindingsAndDomains screening={screening} />
          {columns && <PreviewRoles columns={columns} />}
          <ChecksLink />
        </>
      )}
      <PreviewDecision preview={preview} failed={failed} isOne={of === 1} onDecide={onDecide} />
    </section>
  )
}

const shownLines = 100
