import type { Screening } from '@freigabe/contract'
import { mendedSentence } from '@freigabe/screening'
import { Button } from '@mantine/core'
import { IconDeviceDesktopSearch, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { FileName } from '../../parts/file/file-name.tsx'
import { ColumnSelect } from '../column-select.tsx'
import { LinesToCorrect } from '../screening/lines/lines-to-correct.tsx'
import { ReadingNotes } from '../screening/reading-notes.tsx'
import { ReportFindings } from '../screening/report-findings.tsx'
import { ChecksLink } from '../screening/report-links.tsx'
import { ReportSummary } from '../screening/report-summary.tsx'
import { useColumnName } from '../use-column-name.ts'
import type { PreviewColumns } from '../worker/messages.ts'
import { type Decision, isColumnSure, type Outcome, type Seen } from './decide-on-file.ts'
import classes from './file-preview.module.css'
import { FileWork } from './file-work.tsx'
import { PreviewDecision } from './preview-decision.tsx'
import { PreviewNotice } from './preview-notice.tsx'
import { PreviewRoles } from './preview-roles.tsx'
import { type Cleaning, useCleaning } from './use-cleaning.ts'
import { useMendedName } from './use-mended-name.ts'

interface FilePreviewProps {
  file: File
  seen: Seen
  /** The number of this file, and how many there are. */
  place: number
  of: number
  /** What became of the previous decision. */
  outcome: Outcome | null
  /** How far the file has been read for its cleaned copy, or beside a list; null while neither happens. */
  work: { kind: 'mending' | 'matching'; bytes: number } | null
  onDecide: (decision: Decision) => void
  onCancel: () => void
}

const shownLines = 100

/**
 * What a file holds, before a byte of it is uploaded, and what to do with it: first the basis of the decision
 * and the decision itself, then everything else that was found.
 */
export function FilePreview(props: FilePreviewProps) {
  const { file, seen, place, of, onDecide } = props
  const { t } = useTranslation('screening')
  const words = useLocalText()
  const { screening, refusal, columns, lines, rows } = seen.preview
  const cleaning = useCleaning(file, seen)
  const { left } = cleaning
  return (
    <section aria-label={t('preview.label', { name: file.name })} className={classes.preview}>
      <Head file={file} place={place} of={of} />
      {refusal && <PreviewNotice tone="amber">{words(refusal)}</PreviewNotice>}
      {screening && (
        <ReportSummary screening={screening} cleaned={left && mendedSentence(rows, left)} />
      )}
      {screening && screening.notes.length > 0 && (
        <PreviewNotice tone="accent">
          <ReadingNotes screening={screening} />
        </PreviewNotice>
      )}
      {columns && screening?.kind !== 'vcard' && (
        <PreviewColumn
          columns={columns}
          onChoose={(column) => onDecide({ kind: 'columns', columns: { email: column } })}
        />
      )}
      {screening && (
        <LinesToCorrect
          name={file.name}
          total={screening.rows.refused + screening.recipients.invalid}
          lines={lines.slice(0, shownLines)}
          readAll={async () => lines}
        />
      )}
      <Question {...props} cleaning={cleaning} />
      {screening && columns && (
        <PreviewDetails screening={screening} columns={columns} onDecide={onDecide} />
      )}
    </section>
  )
}

function Head({ file, place, of }: Pick<FilePreviewProps, 'file' | 'place' | 'of'>) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  // A keyboard user who chose the file continues reading here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header>
      <h3 ref={heading} tabIndex={-1} className={classes.name}>
        <FileName>{file.name}</FileName>
      </h3>
      <p className={classes.facts}>
        <span className={classes.nothing} data-tone="accent">
          <IconDeviceDesktopSearch size={17} stroke={1.75} aria-hidden="true" />
          {t('preview.nothing')}
        </span>
        <span>{format.bytes(file.size)}</span>
        {of > 1 && <span>{t('preview.place', { place, of })}</span>}
      </p>
    </header>
  )
}

interface PreviewColumnProps {
  columns: PreviewColumns
  onChoose: (column: number) => void
}

/** Which column holds the addresses; choosing another one reads it at once. */
function PreviewColumn({ columns, onChoose }: PreviewColumnProps) {
  const { t } = useTranslation('screening')
  const [choosing, setChoosing] = useState(false)
  const name = useColumnName(columns)
  const { email } = columns
  if (email === null || choosing) {
    return (
      <ColumnSelect
        className={classes.choose}
        columns={columns}
        value={email}
        onChange={(chosen) => chosen !== null && onChoose(chosen)}
      />
    )
  }
  const other = (variant: 'default' | 'subtle') => (
    <Button
      variant={variant}
      size="compact-sm"
      leftSection={<IconPencil size={15} />}
      onClick={() => setChoosing(true)}
    >
      {t('preview.otherColumn')}
    </Button>
  )
  if (isColumnSure(columns)) {
    return (
      <div className={classes.column}>
        <p className={classes.words}>{t('preview.addressesIn', { column: name(email) })}</p>
        {other('subtle')}
      </div>
    )
  }
  return (
    <PreviewNotice tone="amber">
      <div className={classes.column}>
        <p className={classes.words}>{t('preview.addressesGuessed', { column: name(email) })}</p>
        {other('default')}
      </div>
    </PreviewNotice>
  )
}

/** The choices, with the result of the last decision; while that is carried out, its progress. */
function Question(props: FilePreviewProps & { cleaning: Cleaning }) {
  const { file, seen, cleaning, of, outcome, work, onDecide, onCancel } = props
  const { t } = useTranslation('screening')
  const nameMended = useMendedName()
  return (
    <>
      {outcome && (
        <PreviewNotice tone={outcome === 'saved' ? 'accent' : 'amber'} isAnswer>
          {t(`preview.outcome.${outcome}`, { name: nameMended(file) })}
        </PreviewNotice>
      )}
      {work && (
        <FileWork
          title={t(`preview.${work.kind}`, { name: file.name })}
          file={file}
          bytes={work.bytes}
          onCancel={onCancel}
        />
      )}
      {/* Boxes ticked there are ticked again afterwards. */}
      <div hidden={work !== null}>
        <PreviewDecision {...{ seen, cleaning, onDecide }} isOne={of === 1} />
      </div>
    </>
  )
}

interface PreviewDetailsProps {
  screening: Screening
  columns: PreviewColumns
  onDecide: (decision: Decision) => void
}

/** Everything else that was found in a file, for interested readers. */
function PreviewDetails({ screening, columns, onDecide }: PreviewDetailsProps) {
  return (
    <div className={classes.details}>
      <ReportFindings screening={screening} />
      <PreviewRoles
        columns={columns}
        onChoose={(chosen) => onDecide({ kind: 'columns', columns: chosen })}
      />
      <ChecksLink />
    </div>
  )
}
