import type { Batch } from '@freigabe/contract'
import { ActionIcon, Button, Progress } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconFileAlert, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Quiet } from '../../parts/quiet.tsx'
import { KnownRecipients } from '../known-recipients.tsx'
import { useBatchChanges } from '../mutations.ts'
import { CustomerReport } from '../screening/customer-report.tsx'
import { MendedFrom } from '../screening/mended-from.tsx'
import classes from './batch-card.module.css'
import { BatchStateBadge, type Closed } from './batch-state-badge.tsx'
import { EmailColumn } from './email-column.tsx'
import { isBeingRead } from './is-being-read.ts'

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

/** One import: its file, the state of its screening, which column holds the addresses, its report. */
export function BatchCard(props: BatchCardProps) {
  const { account, batch, closed, mayWrite, mayCorrect, sameAs, isNewest } = props
  const { t } = useTranslation('lists')
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
        <Quiet>{t(`imports.setApart.${batch.arrived.setApart}`)}</Quiet>
      )}
      {batch.mended && <MendedFrom mended={batch.mended} />}
      {batch.coveredBefore && !batch.known && <Quiet>{t('imports.covered')}</Quiet>}
      <KnownRecipients batch={batch} side="account" />
      {sameAs && !batch.coveredBefore && (
        <Quiet>
          {t('imports.sameAs', { name: sameAs.fileName, at: format.moment(sameAs.createdAt) })}
        </Quiet>
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

/** Removes an import from its group, after asking for confirmation. */
function RemoveBatch({ account, batch }: { account: string; batch: Batch }) {
  const { t } = useTranslation('lists')
  const { remove } = useBatchChanges(account, batch)
  const [asking, { open, close }] = useDisclosure()
  const name = batch.fileName
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('imports.removeOf', { name })}
        onClick={open}
      >
        <IconTrash size={18} stroke={1.75} />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title={t('imports.removeTitle')}
        confirm={t('imports.removeConfirm')}
        danger
        mutation={remove}
        onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        {t('imports.removeText', { name })}
      </ConfirmDialog>
    </>
  )
}

/** How much of a file has been read so far. */
function ScreeningProgress({ batch: { progress, bytes } }: { batch: Batch }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const share = progress ?? 0
  return (
    <div role="status" className={classes.progress}>
      <Progress.Root size="sm">
        <Progress.Section
          value={share * 100}
          animated={progress === null}
          aria-label={t('imports.state.screening')}
        />
      </Progress.Root>
      <span className={classes.words}>
        {progress === null
          ? t('imports.waiting')
          : t('imports.reading', {
              read: format.bytes(bytes * share),
              whole: format.bytes(bytes),
              percent: format.percent(Math.floor(share * 100) / 100),
            })}
      </span>
    </div>
  )
}

/** Why a whole file was refused, and what to do. */
function BatchRefusal({ batch: { refusal } }: { batch: Batch }) {
  const { t } = useTranslation('lists')
  const words = useLocalText()
  if (!refusal) return null
  return (
    <div className={classes.refusal} data-tone="amber">
      <IconFileAlert size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.text}>{words(refusal.text)}</p>
        {refusal.mending === 'replace_file' && (
          <p className={classes.next}>{t('imports.refusedNext')}</p>
        )}
      </div>
    </div>
  )
}

/** Deliveries through a source need no confirmation of how they are read. */
function asksForColumn({ columns, arrived }: Batch): boolean {
  return columns !== null && !(arrived && columns.confirmed)
}
