import type { Request } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseQuery } from '../../case/queries.ts'
import { PillsSelect } from '../../desk/decision/grounds/pills-select.tsx'
import { MailedForm, type Sending } from '../../desk/decision/letter/mailed-form.tsx'
import { Paper, PaperPart } from '../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../desk/decision/letter/use-written.ts'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { policyQuery } from '../../policy/queries.ts'
import { useRequestWork } from '../mutations.ts'
import { replyMailQuery } from '../queries.ts'
import type { ReplyProps, useReplyDraft } from './use-reply-draft.ts'

interface ReplyLetterProps extends ReplyProps {
  draft: ReturnType<typeof useReplyDraft>
}

/** The letter that answers an addition or a request for advice, or asks about it. */
export function ReplyLetter(props: ReplyLetterProps) {
  const { side, account, request, draft: kept } = props
  const { t } = useTranslation(['requests', 'desk'])
  const { mode, text, remedies } = kept.draft
  const outcome = mode === 'ask' ? 'asked' : 'answered'
  const lang = request.work?.accountLocale ?? 'de'
  // The words themselves stand in their field, so only what is around them is written anew.
  const letter = useWritten({ outcome, text: '' } as const, (asked) =>
    replyMailQuery(side, account, request.id, asked),
  )
  return (
    <MailedForm
      letter={letter}
      mail={replyMailQuery(side, account, request.id, { outcome, text })}
      send={t(mode === 'ask' ? 'sheet.ask' : 'staff.send')}
      hurdle={
        text.trim() === ''
          ? {
              label: t('sheet.missing.text'),
              clear: () => document.getElementById('answer-text')?.focus(),
            }
          : null
      }
      sending={useSending(props)}
    >
      <Paper letter={letter} lang={lang}>
        <PaperPart heading={mode === 'ask' ? 'ourQuestion' : 'ourAnswer'}>
          <Textarea
            id="answer-text"
            aria-label={t('staff.replyText')}
            description={`${t(`desk:ask.inLanguage.${lang}`)} ${mode === 'ask' ? t('staff.asksHint') : ''}`}
            lang={lang}
            autosize
            minRows={4}
            maxRows={18}
            maxLength={20_000}
            data-mode-focus
            value={text}
            onChange={({ currentTarget: { value } }) => kept.change({ text: value })}
          />
        </PaperPart>
      </Paper>
      {side === 'support' && (
        <ChooseRemedies
          account={account}
          request={request}
          value={remedies}
          onChange={(chosen) => kept.change({ remedies: chosen })}
        />
      )}
    </MailedForm>
  )
}

function useSending({ side, account, request, draft: kept }: ReplyLetterProps): Sending {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { reply } = useRequestWork(side, account, request.id)
  const { isPending, error, reset } = reply
  const send = () => {
    const { mode, messageId, text, remedies } = kept.draft
    reply.mutate(
      { messageId, text, remedies, asks: mode === 'ask' },
      {
        onSuccess: () => {
          toast(t('staff.sent'))
          kept.forget()
        },
      },
    )
  }
  return { isPending, error, reset, send }
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
