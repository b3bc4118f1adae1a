import type { Request } from '@freigabe/contract'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { UploadProblem } from '../../lists/upload-problem.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { Composer } from '../composer.tsx'
import { useRequestChanges, useUploadRequestFile } from '../mutations.ts'

interface MessageFormProps {
  account: string
  request: Request
}

/** Where the customer continues writing, with files; those follow the message once it has arrived. */
export function MessageForm({ account, request }: MessageFormProps) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { write } = useRequestChanges(account)
  const [draft, keep, forget] = useKeptState(`freigabe.request.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    text: '',
  }))
  const [files, setFiles] = useState<File[]>([])
  // Files that are sent again belong to the message that has gone already.
  const [gone, setGone] = useState<string | null>(null)
  const upload = useUploadRequestFile(account, request.id, gone ?? draft.messageId)
  const send = () =>
    write.mutate(
      { request: request.id, ...draft },
      {
        onSuccess: () => {
          toast(t('thread.sent'))
          if (files.length > 0) {
            setGone(draft.messageId)
            upload.upload(files, () => setGone(null))
            setFiles([])
          }
          forget()
        },
      },
    )
  return (
    <Stack>
      <Composer
        text={{
          label: t('thread.yours'),
          value: draft.text,
          onChange: ({ currentTarget: { value } }) => keep({ ...draft, text: value }),
        }}
        files={files}
        onFiles={setFiles}
        transfer={upload.transfer}
        send={
          <Button disabled={draft.text.trim() === ''} loading={write.isPending} onClick={send}>
            {t('thread.send')}
          </Button>
        }
      />
      <ProblemNotice error={write.error} />
      <UploadProblem upload={upload} />
    </Stack>
  )
}
