import type { Batch } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { FileName } from '../../../parts/file/file-name.tsx'
import { later, useSoon } from '../../../parts/later.tsx'
import { useIsAtWork, useReading } from '../case-context.tsx'
import { useBehind } from '../sheet/use-behind.ts'
import { SplitAtDesk } from '../split-at-desk.tsx'
import { BatchNotes } from './batch-notes.tsx'
import { CaseSection } from './case-section.tsx'
import classes from './list-section.module.css'

const DeskReport = later(() =>
  import('../../../lists/screening/desk-report.tsx').then((part) => part.DeskReport),
)

/** What the recipients files say, as the screening read them. */
export function ListSection() {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  const isAtWork = useIsAtWork()
  useSoon(DeskReport)
  if (shown.batches.length === 0) return null
  return (
    <CaseSection
      title={t('list.title')}
      beside={<Gist />}
      startsOpen={shown.changedBatches.length > 0}
      actions={isAtWork && <SplitAtDesk />}
    >
      {shown.batches.map((batch) => (
        <BatchReport key={batch.id} batch={batch} isOnly={shown.batches.length === 1} />
      ))}
    </CaseSection>
  )
}

/** How many were imported, and in how many files. */
function Gist() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useReading()
  const { batches, recipients } = shown
  return [
    t('queue.recipients', { count: recipients, number: format.number(recipients) }),
    t('list.batches', { count: batches.length }),
  ].join(' · ')
}

function BatchReport({ batch, isOnly }: { batch: Batch; isOnly: boolean }) {
  const { t } = useTranslation('desk')
  const { account, shown } = useReading()
  const explanations = shown.submissions.at(-1)?.content.explanations
  const words = useLocalText()
  const format = useFormat()
  const head = (
    <>
      <span className={classes.file}>
        <FileName>{batch.fileName}</FileName>
      </span>
      <span className={classes.facts}>
        {t('list.file', {
          count: batch.recipients,
          number: format.number(batch.recipients),
          size: format.bytes(batch.bytes),
          at: format.moment(batch.createdAt),
        })}
      </span>
    </>
  )
  const behindOf = useBehind()
  const report = batch.screening ? (
    <DeskReport account={account} batch={batch} explanations={explanations} behindOf={behindOf} />
  ) : (
    <p className={classes.facts}>
      {batch.refusal ? words(batch.refusal.text) : t('list.notScreened')}
    </p>
  )
  if (isOnly) {
    return (
      <div className={classes.batch}>
        <p className={classes.head}>{head}</p>
        <BatchNotes batch={batch} />
        {report}
      </div>
    )
  }
  return (
    <details className={classes.batch} open>
      <summary className={classes.head}>{head}</summary>
      <BatchNotes batch={batch} />
      {report}
    </details>
  )
}
