import type { Batch } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ScreeningReport } from '../screening/screening-report.tsx'
import classes from './batch-card.module.css'
import { BatchRefusal } from './batch-refusal.tsx'
import { BatchStateBadge } from './batch-state-badge.tsx'
import { EmailColumn } from './email-column.tsx'
import { RemoveBatch } from './remove-batch.tsx'
import { ScreeningProgress } from './screening-progress.tsx'

interface BatchCardProps {
  account: string
  batch: Batch
  mayWrite: boolean
  /** Whether the column of addresses may still be confirmed or corrected. */
  mayCorrect: boolean
  /** The newest import shows its report at once. */
  isNewest: boolean
}

/** One import: its file, how its screening stands, which column holds the addresses, its report. */
export function BatchCard({ account, batch, mayWrite, mayCorrect, isNewest }: BatchCardProps) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const [opened, setOpened] = useState(isNewest)
  const { screening, state } = batch
  return (
    <li className={classes.batch}>
      <div className={classes.head}>
        <div className={classes.file}>
          <h3 className={classes.name}>{batch.fileName}</h3>
          <p className={classes.facts}>
            {state === 'screened' &&
              `${t('imports.recipients', { count: batch.recipients, number: format.number(batch.recipients) })} · `}
            {format.bytes(batch.bytes)} · <Moment at={batch.createdAt} />
          </p>
        </div>
        <BatchStateBadge batch={batch} />
        {mayWrite && <RemoveBatch account={account} batch={batch} />}
      </div>
      {(state === 'received' || state === 'screening') && <ScreeningProgress batch={batch} />}
      {state === 'interrupted' && <p className={classes.note}>{t('imports.interrupted')}</p>}
      {batch.refusal && <BatchRefusal batch={batch} />}
      {batch.coveredBefore && <p className={classes.note}>{t('imports.covered')}</p>}
      {batch.columns && <EmailColumn account={account} batch={batch} mayCorrect={mayCorrect} />}
      {screening && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={opened}
            rightSection={
              <IconChevronDown size={15} className={classes.chevron} data-opened={opened} />
            }
            onClick={() => setOpened(!opened)}
            className={classes.toggle}
          >
            {t('imports.report')}
          </Button>
          {opened && (
            <div className={classes.report}>
              <ScreeningReport screening={screening} />
            </div>
          )}
        </div>
      )}
    </li>
  )
}
