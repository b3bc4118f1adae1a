import type { Batch } from '@freigabe/contract'
import { ActionIcon, Button, Progress, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight, IconFileAlert, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { FileName } from '../../parts/file/file-name.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { KnownRecipients } from '../known-recipients.tsx'
import { useBatchChanges } from '../mutations.ts'
import { RepeatedRecipients } from '../repeated-recipients.tsx'
import { CustomerReport } from '../screening/customer-report.tsx'
import { MendedFrom } from '../screening/mended-from.tsx'
import classes from './batch-line.module.css'
import { BatchStateBadge, type Closed } from './batch-state-badge.tsx'
import { EmailColumn } from './email-column.tsx'
import { isBeingRead } from './is-being-read.ts'
import { LeavePeopleOut } from './leave-people-out.tsx'

interface BatchLineProps {
  account: string
  batch: Batch
  /** Why this import alone may not be sent to. */
  closed: Closed
  mayWrite: boolean
  /** Whether the column of addresses may still be confirmed or corrected. */
  mayCorrect: boolean
  /** An earlier import of the same recipients. */
  sameAs: Batch | undefined
  /** The imports of the group, as far as they are shown. */
  among: readonly Batch[]
}

/** One import in a line: its file, how many, since when, how it stands. It opens to its report. */
export function BatchLine(props: BatchLineProps) {
  const { account, batch, closed, mayWrite } = props
  const { t } = useTranslation('lists')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const { screening, state, recipients } = batch
  return (
    <li className={classes.batch}>
      <div className={classes.line}>
        <h3 className={classes.name}>
          {screening ? (
            <UnstyledButton
              className={classes.toggle}
              aria-expanded={opened}
              onClick={() => setOpened(!opened)}
            >
              <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
              <FileName>{batch.fileName}</FileName>
            </UnstyledButton>
          ) : (
            <FileName>{batch.fileName}</FileName>
          )}
        </h3>
        <span className={classes.facts}>
          {state === 'screened'
            ? t('imports.recipients', { count: recipients, number: format.number(recipients) })
            : format.bytes(batch.bytes)}{' '}
          · <Moment at={batch.createdAt} />
        </span>
        <span className={classes.state}>
          <BatchStateBadge batch={batch} closed={closed} />
        </span>
        {mayWrite && !batch.refusal && <RemoveBatch account={account} batch={batch} />}
      </div>
      <BatchNotes {...props} />
      {screening && opened && (
        <div className={classes.report}>
          {batch.mended && <MendedFrom mended={batch.mended} />}
          {!asksForColumn(props) && <EmailColumn {...props} />}
          {mayLeaveOut(props) && <LeavePeopleOut account={account} batch={batch} />}
          <CustomerReport account={account} batch={batch} />
        </div>
      )}
    </li>
  )
}

/** What there is to know or to say of an import without opening it. */
function BatchNotes(props: BatchLineProps) {
  const { account, batch, closed, sameAs } = props
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (
    <div className={classes.notes}>
      {isBeingRead(batch) && <ScreeningProgress batch={batch} />}
      {batch.refusal && <BatchRefusal batch={batch} />}
      {batch.arrived?.setApart && closed && (
        <Quiet>{t(`imports.setApart.${batch.arrived.setApart}`)}</Quiet>
      )}
      {batch.coveredBefore && !batch.known && !isOver(closed) && (
        <Quiet>{t('imports.covered')}</Quiet>
      )}
      <KnownRecipients batch={batch} side="account" />
      {!batch.coveredBefore && <RepeatedRecipients batch={batch} among={props.among} />}
      {sameAs && !batch.coveredBefore && (
        <Quiet>
          {t('imports.sameAs', {
            name: format.importName(sameAs.fileName),
            at: format.moment(sameAs.createdAt),
          })}
        </Quiet>
      )}
      {asksForColumn(props) && <EmailColumn {...props} account={account} />}
      {props.mayWrite && batch.refusal && <RemoveBatch account={account} batch={batch} inWords />}
    </div>
  )
}

interface RemoveBatchProps {
  account: string
  batch: Batch
  /** Beside a file that could not be read, where removing it may be what helps. */
  inWords?: boolean
}

/** Removes an import from its group, after asking for confirmation. */
function RemoveBatch({ account, batch, inWords = false }: RemoveBatchProps) {
  const { t } = useTranslation('lists')
  const { remove } = useBatchChanges(account, batch)
  const [asking, { open, close }] = useDisclosure()
  const name = useFormat().importName(batch.fileName)
  return (
    <>
      {inWords ? (
        <Button
          variant="default"
          size="compact-sm"
          style={{ justifySelf: 'start' }}
          leftSection={<IconTrash size={15} />}
          aria-label={`${t('imports.removeConfirm')}: ${name}`}
          onClick={open}
        >
          {t('imports.removeConfirm')}
        </Button>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('imports.removeOf', { name })}
          onClick={open}
        >
          <IconTrash size={18} stroke={1.75} />
        </ActionIcon>
      )}
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

/** What approved these recipients before approves them no longer. */
function isOver(closed: Closed): boolean {
  return closed === 'revoked' || closed === 'expired'
}

/** People are left out of a file that is still here, before its details are handed in. */
function mayLeaveOut({ batch, mayCorrect }: BatchLineProps): boolean {
  const { state, arrived, fileDeletedAt, origin } = batch
  return (
    mayCorrect &&
    state === 'screened' &&
    arrived === null &&
    fileDeletedAt === null &&
    origin === 'server'
  )
}

/** A column that is not confirmed is asked about at once; else it is among the details. */
function asksForColumn({ batch: { columns, refusal }, mayCorrect }: BatchLineProps): boolean {
  if (columns === null) return false
  return refusal !== null || (mayCorrect && !columns.confirmed)
}
