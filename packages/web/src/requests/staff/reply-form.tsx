import type { Request } from '@freigabe/contract'
import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { caseQuery } from '../../case/queries.ts'
import { PillsSelect } from '../../desk/decision/grounds/pills-select.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { policyQuery } from '../../policy/queries.ts'
import { useRequestWork } from '../mutations.ts'
import type { RequestSide } from './request-side.ts'

interface ReplyFormProps {
  side: RequestSide
  account: string
  request: Request
}

/** What is written to the account: an answer, or a question during which the deadline rests. */
export function ReplyForm({ side, account, request }: ReplyFormProps) {
  const { t } = useTranslation(['requests', 'parts'])
  const toast = useToast()
  const { reply } = useRequestWork(side, account, request.id)
  const [asks, setAsks] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isTried, setTried] = useState(false)
  const [draft, keep, forget] = useKeptState(`freigabe.reply.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    text: '',
    remedies: [] as string[],
  }))
  // Requests from before advice could name any have none.
  const remedies = draft.remedies ?? []
  const isBlank = draft.text.trim() === ''
  const send = () => {
    setTried(isBlank)
    if (isBlank) return field.current?.focus()
    reply.mutate(
      { messageId: draft.messageId, text: draft.text, remedies, asks },
      {
        onSuccess: () => {
          toast(t('staff.sent'))
          forget()
        },
      },
    )
  }
  return (
    <Stack>
      <Textarea
        ref={field}
        error={isTried && isBlank && t('parts:form.required')}
        label={t('staff.replyText')}
        autosize
        minRows={4}
        maxRows={18}
        maxLength={20_000}
        value={draft.text}
        onChange={({ currentTarget: { value } }) => keep({ ...draft, text: value })}
      />
      {side === 'support' && (
        <ChooseRemedies
          account={account}
          request={request}
          value={remedies}
          onChange={(chosen) => keep({ ...draft, remedies: chosen })}
        />
      )}
      <Checkbox
        label={t('staff.asks')}
        description={t('staff.asksHint')}
        checked={asks}
        onChange={({ currentTarget: { checked } }) => setAsks(checked)}
      />
      <ProblemNotice error={reply.error} />
      <Group>
        <Button loading={reply.isPending} onClick={send}>
          {t('staff.send')}
        </Button>
      </Group>
    </Stack>
  )
}

/** More than this would be no advice. */
const most = 10

interface ChooseRemediesProps {
  account: string
  request: Request
  value: string[]
  onChange: (remedies: string[]) => void
}

/** Ways forward that the policy knows, to be named with an advice. */
function ChooseRemedies({ account, request, value, onChange }: ChooseRemediesProps) {
  const { t } = useTranslation('requests')
  const words = useLocalText()
  const { caseId } = request
  const { data: opened } = useQuery({
    ...caseQuery(account, caseId ?? ''),
    enabled: caseId !== null,
  })
  const { data: policy } = useQuery({
    ...policyQuery(opened?.policy),
    enabled: caseId === null || opened !== undefined,
  })
  const known = policy?.remedies.filter(({ code }) => code !== 'none') ?? []
  return (
    <PillsSelect
      label={t('remedies.choose')}
      description={t('remedies.chooseHint')}
      data={known.map(({ code, title }) => ({ value: code, label: words(title) }))}
      value={value}
      maxValues={most}
      onChange={onChange}
    />
  )
}
