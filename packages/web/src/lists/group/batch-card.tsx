import type { Batch } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Card } from '../../parts/card.tsx'
import { Moment } from '../../parts/moment.tsx'
import { CustomerReport } from '../screening/customer-report.tsx'
import classes from './batch-card.module.css'
import { BatchRefusal } from './batch-refusal.tsx'
import { BatchStateBadge, type Closed } from './batch-state-badge.tsx'
import { EmailColumn } from './email-column.tsx'
import { isBeingRead } from './is-being-read.ts'
import { RemoveBatch } from './remove-batch.tsx'
import { ScreeningProgress } from './screening-progress.tsx'

interface BatchCardProps {
  account: string
  batch: Batch
  /** Why this import alone may not be sent to. */
  closed: Closed
  mayWrite: boolean
  /** Whether the column of addresses may still be confirmed or corrected. */
  mayCorrect: boolean
  /** An earlier import of the same recipients. */
  sameAs: Batch | undefined
  /** The newest import shows its report at once. */
  isNewest: boolean
}

/** One import: its file, how its screening stands, which column holds the addresses, its report. */
export function BatchCard(props: BatchCardProps) {
  const { account, batch, closed, mayWrite, mayCorrect, sameAs, isNewest } = props
  const { t } = useTranslation('intake')
  const format = useFormat()
  const [opened, setOpened] = useState(isNewest)
  const { screening, state } = batch
  return (
    <Card
      name={batch.fileName}
      facts={
        <>
          {state === 'screened' &&
            `${t('imports.recipients', { count: batch.recipients, number: format.number(batch.recipients) })} · `}
          {format.bytes(batch.bytes)} · <Moment at={batch.createdAt} />
        </>
      }
      beside={
        <>
          <BatchStateBadge batch={batch} closed={closed} />
          {mayWrite && <RemoveBatch account={account} batch={batch} />}
        </>
      }
    >
      {isBeingRead(batch) && <ScreeningProgress batch={batch} />}
      {batch.refusal && <BatchRefusal batch={batch} />}
      {batch.arrived?.setApart && closed && (
        <p className={classes.note}>{t(`imports.setApart.${batch.arrived.setApart}`)}</p>
      )}
      {batch.coveredBefore && <p className={classes.note}>{t('imports.covered')}</p>}
      {sameAs && !batch.coveredBefore && (
        <p className={classes.note}>
          {t('imports.sameAs', { name: sameAs.fileName, at: format.moment(sameAs.createdAt) })}
        </p>
      )}
      {asksForColumn(batch) && (
        <EmailColumn account={account} batch={batch} mayCorrect={mayCorrect} />
      )}
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
              <CustomerReport account={account} batch={batch} />
            </div>
          )}
        </div>
      )}
    </Card>
  )
}

/** How deliveries through a source are read nobody needs to confirm. */
function asksForColumn({ columns, arrived }: Batch): boolean {
  return columns !== null && !(arrived && columns.confirmed)
}
