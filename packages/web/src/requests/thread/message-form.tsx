import type { Request } from '@freigabe/contract'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { UploadProblem } from '../../lists/upload-problem.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useToast } from '../../parts/use-toast.ts'
import { maximumBytes, useRequestChanges, useUploadRequestFile } from '../mutations.ts'

interface MessageFormProps {
  account: string
  request: Request
}

/** Where the customer continues writing, and adds files to their last message. */
export function MessageForm({ account, request }: MessageFormProps) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { write } = useRequestChanges(account)
  const [draft, keep, forget] = useKeptState(`freigabe.request.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    text: '',
  }))
  const latest = request.messages.findLast(({ by }) => by.side === 'customer')!
  const upload = useUploadRequestFile(account, request.id, latest.id)
  const send = () =>
    write.mutate(
      { request: request.id, ...draft },
      {
        onSuccess: () => {
          toast(t('thread.sent'))
          forget()
        },
      },
    )
  return (
    <Stack>
      <Textarea
        label={t('thread.yours')}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={20_000}
        value={draft.text}
        onChange={({ currentTarget: { value } }) => keep({ ...draft, text: value })}
      />
      <ProblemNotice error={write.error} />
      <Group>
        <Button disabled={draft.text.trim() === ''} loading={write.isPending} onClick={send}>
          {t('thread.send')}
        </Button>
      </Group>
      <FileDrop
        label={t('thread.files')}
        hint={t('thread.filesHint')}
        maximumBytes={maximumBytes}
        multiple
        onFiles={upload.upload}
        transfer={upload.transfer}
      />
      <UploadProblem upload={upload} />
    </Stack>
  )
}
