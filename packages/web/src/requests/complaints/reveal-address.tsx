import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Facts } from '../../parts/table/facts.tsx'

/** Shows the whole address of a complaint for a reason, which is put on record. */
export function RevealAddress({ complaint }: { complaint: string }) {
  const { t } = useTranslation('complaints')
  const [asking, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('reveal.open')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('reveal.title')}>
        <Revealing complaint={complaint} onClose={close} />
      </Dialog>
    </>
  )
}

/** The address disappears from the screen once the window is closed. */
function Revealing({ complaint, onClose }: { complaint: string; onClose: () => void }) {
  const { t } = useTranslation(['complaints', 'parts'])
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const reveal = useMutation({
    mutationFn: () =>
      client.revealComplainedAddress({ params: { complaint }, body: { reason: reason.trim() } }),
    gcTime: 0,
    onSettled: () =>
      queryClient.invalidateQueries(read('readComplaint', { params: { complaint } })),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    reveal.mutate()
  }
  if (reveal.data) {
    const { email, words } = reveal.data
    return (
      <Stack>
        <Facts
          facts={[
            { name: t('reveal.email'), value: email },
            { name: t('reveal.words'), value: words },
          ]}
        />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('reveal.done')}</Button>
        </Group>
      </Stack>
    )
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <p style={{ margin: 0 }}>{t('reveal.warning')}</p>
        <TextInput
          label={t('reveal.reason')}
          maxLength={200}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={reveal.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''} loading={reveal.isPending}>
            {t('reveal.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
