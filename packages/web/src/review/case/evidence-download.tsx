import type { Evidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../accounts/queries/session-query.ts'
import { client } from '../../api/client.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../screening/save-file.ts'

/** The reason is a sentence rather than a word; the API asks for as much. */
const shortestReason = 10

interface FileOfAccount {
  account: string
  file: Evidence
}

/** The way to a file as it was uploaded: straight for the account, for a reason on record for staff. */
export function EvidenceDownload({ account, file }: FileOfAccount) {
  const { t } = useTranslation('review')
  const isStaff = useSession().staffRoles.length > 0
  const [asking, dialog] = useDisclosure()
  const label = t('evidence.downloadOf', { name: file.name })
  if (!isStaff) {
    return (
      <ActionIcon
        component="a"
        variant="subtle"
        aria-label={label}
        href={hrefOf('', 'downloadEvidence', { params: { account, evidence: file.id } })}
        download={file.name}
      >
        <IconDownload size={17} />
      </ActionIcon>
    )
  }
  return (
    <>
      <ActionIcon variant="subtle" aria-label={label} onClick={dialog.open}>
        <IconDownload size={17} />
      </ActionIcon>
      <Dialog opened={asking} onClose={dialog.close} title={t('evidence.original.title')}>
        <OriginalForm account={account} file={file} onClose={dialog.close} />
      </Dialog>
    </>
  )
}

function OriginalForm({ account, file, onClose }: FileOfAccount & { onClose: () => void }) {
  const { t } = useTranslation(['review', 'parts'])
  const [reason, setReason] = useState('')
  const open = useMutation({
    mutationFn: async () => {
      const params = { account, evidence: file.id }
      const answer = await client.openEvidence({ params, body: { reason: reason.trim() } })
      saveFile(file.name, await answer.blob())
    },
    onSuccess: onClose,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form onSubmit={send}>
      <Textarea
        label={t('evidence.original.reason')}
        description={t('evidence.original.hint', { name: file.name })}
        value={reason}
        maxLength={200}
        autosize
        minRows={2}
        data-autofocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemNotice error={open.error} />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('parts:cancel')}
        </Button>
        <Button
          type="submit"
          loading={open.isPending}
          disabled={reason.trim().length < shortestReason}
        >
          {t('evidence.original.send')}
        </Button>
      </Group>
    </form>
  )
}
