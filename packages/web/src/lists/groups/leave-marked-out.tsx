import type { Batch } from '@freigabe/contract'
import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFilterMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { useChange } from '../../api/use-change.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { MendedFrom } from '../screening/mended-from.tsx'
import { isBeingRead } from './is-being-read.ts'
import { type Mark, markedIn } from './marked-in.ts'

interface MarkedRecipientsProps {
  account: string
  batches: readonly Batch[]
}

/** Whom the files of a case mark as gone, each with a way to leave them out; and who was left out already. */
export function MarkedRecipients({ account, batches }: MarkedRecipientsProps) {
  const hasLeft = ({ mended }: Batch) => (mended?.leftOut.gone ?? 0) > 0
  const told = batches.filter((batch) => hasLeft(batch) || markedIn(batch) !== null)
  if (told.length === 0) return null
  return (
    <Stack gap="xs" mt="xs">
      {told.map((batch) => (
        <div key={batch.id} role="status">
          {batch.mended && hasLeft(batch) && <MendedFrom mended={batch.mended} />}
          <LeaveMarkedOut account={account} batch={batch} />
        </div>
      ))}
    </Stack>
  )
}

/** Leaves out whoever unsubscribed, complained, bounced or is blocked by the file’s own columns. */
function LeaveMarkedOut({ account, batch }: { account: string; batch: Batch }) {
  const { t } = useTranslation(['screening', 'lists'])
  const format = useFormat()
  const params = { account, group: batch.groupId, batch: batch.id }
  const leaveOutMarked = useChange(
    () => client.leaveOutOfBatch({ params, body: { marked: true } }),
    { stale: about('process', account) },
  )
  const [asking, dialog] = useDisclosure()
  const marked = markedIn(batch)
  if (marked === null) return null
  const { screening } = batch
  const name = format.importName(batch.fileName)
  if (isBeingRead(batch)) return <Quiet>{t('leaveMarkedOut.reading', { name })}</Quiet>
  const kinds = format.list(
    (Object.entries(marked.by) as [Mark, number][]).map(([mark, count]) =>
      t(`leaveMarkedOut.by.${mark}`, { count, number: format.number(count) }),
    ),
  )
  const before = screening?.rows.read ?? 0
  return (
    <Stack gap="xs" align="flex-start">
      <Quiet>{t('leaveMarkedOut.found', { name, kinds })}</Quiet>
      {marked.mayLeave ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFilterMinus size={15} aria-hidden="true" />}
          onClick={dialog.open}
        >
          {t('leaveMarkedOut.offer')}
        </Button>
      ) : (
        <Quiet>{t('leaveMarkedOut.elsewhere')}</Quiet>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('leaveMarkedOut.title', { name })}
        confirm={t('lists:leaveOut.confirm')}
        mutation={leaveOutMarked}
        onConfirm={() => leaveOutMarked.mutate(undefined, { onSuccess: dialog.close })}
        onClose={dialog.close}
      >
        {t('leaveMarkedOut.text', {
          kinds,
          before: format.number(before),
          after: format.number(before - marked.rows),
        })}
      </ConfirmDialog>
    </Stack>
  )
}
