import type { WebhookEndpoint } from '@freigabe/contract'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useEndpointChanges } from '../mutations.ts'

interface ReplayEventsProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** The dialog that sends the events of a span once more. */
export function ReplayEvents({ account, endpoint, onClose }: ReplayEventsProps) {
  const { t } = useTranslation(['events', 'parts'])
  const { replay } = useEndpointChanges(account, endpoint.id)
  const { field, submit, refuse, names } = useFields({ after: '', until: '' })
  const onSubmit = submit(({ after, until }) =>
    replay.mutate(
      { after: after.trim() || null, until: until.trim() || null },
      { onError: refuse, onSuccess: onClose },
    ),
  )
  return (
    <Dialog opened onClose={onClose} title={t('replay.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{t('replay.text')}</Text>
          <ProblemNotice error={replay.error} atFields={names} />
          <TextInput
            {...field('after')}
            label={t('replay.after')}
            description={t('replay.afterHint')}
            data-autofocus
          />
          <TextInput
            {...field('until')}
            label={t('replay.until')}
            description={t('replay.untilHint')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={replay.isPending}>
              {t('replay.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
