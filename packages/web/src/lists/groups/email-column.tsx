import type { Batch, Columns } from '@freigabe/contract'
import { Box, Button, Group, Stack } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { ColumnSelect } from '../column-select.tsx'
import { useBatchChanges } from '../mutations.ts'
import { useColumnName } from '../use-column-name.ts'
import { isBeingRead } from './is-being-read.ts'

interface EmailColumnProps {
  account: string
  batch: Batch
  /** Whether it may still be confirmed or corrected. */
  mayCorrect: boolean
}

/** From this confidence on there is no doubt, where no other column is likely: a heading that says nothing. */
const sure = 0.8

/** Which column of the file holds the addresses: found by its content, confirmed or corrected here. */
export function EmailColumn(props: EmailColumnProps) {
  const { columns, refusal, screening } = props.batch
  if (!columns || isBeingRead(props.batch)) return null
  // Cards have no columns.
  if (screening?.kind === 'vcard') return null
  if (refusal?.mending === 'replace_file') return null
  return <KnownColumns {...props} columns={columns} />
}

function KnownColumns({
  account,
  batch,
  mayCorrect,
  columns,
}: EmailColumnProps & { columns: Columns }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { confirmColumn } = useBatchChanges(account, batch)
  const [correcting, setCorrecting] = useState(false)
  const name = useColumnName(columns)
  const { email, confirmed, confidence } = columns
  const isChangeable = mayCorrect && batch.fileDeletedAt === null
  const isCertain = confirmed || (confidence >= sure && columns.unclear.length === 0)
  if (isChangeable && (email === null || correcting)) {
    return (
      <ChooseColumn columns={columns} change={confirmColumn} onDone={() => setCorrecting(false)} />
    )
  }
  if (email === null) return null
  return (
    <Group justify="space-between" gap="0.375rem 1rem">
      <Box component="p" m={0} style={{ overflowWrap: 'anywhere' }}>
        {isCertain || !isChangeable
          ? t('column.confirmed', { column: name(email) })
          : t('column.guessed', {
              column: name(email),
              percent: format.percent(Math.floor(confidence * 100) / 100),
            })}
      </Box>
      {isChangeable && (
        <Group gap="xs">
          {!isCertain && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconCheck size={15} />}
              loading={confirmColumn.isPending}
              onClick={() => confirmColumn.mutate(email)}
            >
              {t('column.confirm')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={15} />}
            onClick={() => setCorrecting(true)}
          >
            {t('column.correct')}
          </Button>
        </Group>
      )}
      <ProblemNotice error={confirmColumn.error} />
    </Group>
  )
}

interface ChooseColumnProps {
  columns: Columns
  change: ReturnType<typeof useBatchChanges>['confirmColumn']
  onDone: () => void
}

function ChooseColumn({ columns, change, onDone }: ChooseColumnProps) {
  const { t } = useTranslation(['lists', 'parts'])
  const [column, setColumn] = useState(columns.email)
  const submit = () => column !== null && change.mutate(column, { onSuccess: onDone })
  return (
    <Stack gap="sm" maw="28rem">
      <ColumnSelect
        columns={columns}
        value={column}
        hint={t('column.chooseHint')}
        onChange={setColumn}
      />
      <Group gap="xs">
        <Button loading={change.isPending} disabled={column === null} onClick={submit}>
          {t('column.submit')}
        </Button>
        {columns.email !== null && (
          <Button variant="default" onClick={onDone}>
            {t('parts:cancel')}
          </Button>
        )}
      </Group>
      <ProblemNotice error={change.error} />
    </Stack>
  )
}
