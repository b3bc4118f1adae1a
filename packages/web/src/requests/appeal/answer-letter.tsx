import type { Api, AppealReason, BodyInput } from '@freigabe/contract'
import { appealReasons } from '@freigabe/contract/choices'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import pane from '../../desk/decision/decision-pane.module.css'
import { PillsSelect } from '../../desk/decision/grounds/pills-select.tsx'
import { MailedForm, type Sending } from '../../desk/decision/letter/mailed-form.tsx'
import { Paper, PaperPart } from '../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../desk/decision/letter/use-written.ts'
import { stopping } from '../../desk/undo/stopping.ts'
import { useAfterSendingLetter } from '../../desk/undo/use-after-sending-letter.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { useRequestWork } from '../mutations.ts'
import { type AppealWish, appealMailQuery } from '../queries.ts'
import type { AppealDraft } from './kept-appeal.ts'
import type { AppealProps, useAppealDraft } from './use-appeal-draft.ts'

interface AnswerLetterProps extends AppealProps {
  mode: Mode
  draft: ReturnType<typeof useAppealDraft>
}

const outcomes = { accept: 'upheld', reject: 'dismissed', ask: 'asked' } as const

/** The letter that answers an appeal: upheld, dismissed or a question, each with its words in it. */
export function AnswerLetter({ account, request, mode, draft: kept }: AnswerLetterProps) {
  const { t } = useTranslation('requests')
  const { draft } = kept
  const wish = wishOf(mode, draft)
  const letter = useAnswer({ account, request }, wish)
  const sending = useSending({ account, request, mode, draft: kept })
  const missing = missingIn(wish)
  const send = t(mode === 'ask' ? 'sheet.ask' : `staff.submit.${outcomes[mode]}`)
  return (
    <MailedForm
      letter={letter}
      mail={appealMailQuery(account, request.id, wish)}
      send={send}
      color={mode === 'accept' ? 'green' : mode === 'reject' ? 'red' : undefined}
      hurdle={
        missing && {
          label: t(`sheet.missing.${missing}`),
          clear: () => document.getElementById(`answer-${missing}`)?.focus(),
        }
      }
      sending={sending}
    >
      {mode !== 'ask' && (
        <Reasons
          outcome={outcomes[mode]}
          value={draft[mode]}
          onChange={(reasons) =>
            kept.change(mode === 'accept' ? { accept: reasons } : { reject: reasons })
          }
        />
      )}
      <Paper letter={letter} lang={langOf(request)}>
        <Words mode={mode} draft={kept} lang={langOf(request)} />
      </Paper>
    </MailedForm>
  )
}

/** The letter while nothing is chosen: to whom it goes. */
export function OpenAnswer({ account, request }: AppealProps) {
  const { t } = useTranslation('requests')
  const letter = useAnswer({ account, request }, { outcome: 'dismissed', reasons: [], text: '' })
  return (
    <Paper letter={letter} lang={langOf(request)} isOpen>
      <p className={pane.hint}>{t('sheet.open')}</p>
    </Paper>
  )
}

interface ReasonsProps {
  outcome: 'upheld' | 'dismissed'
  value: AppealReason[]
  onChange: (reasons: AppealReason[]) => void
}

function Reasons({ outcome, value, onChange }: ReasonsProps) {
  const { t } = useTranslation('requests')
  return (
    <PillsSelect
      id="answer-reasons"
      label={t('staff.reasons')}
      description={t('sheet.reasonsHint')}
      placeholder={value.length === 0 ? t('sheet.chooseReason') : undefined}
      data={appealReasons[outcome].map((reason) => ({
        value: reason,
        label: t(`reason.${reason}`),
      }))}
      value={value}
      onChange={(chosen) => onChange(chosen as AppealReason[])}
      data-mode-focus
    />
  )
}

function Words({
  mode,
  draft: { draft, change },
  lang,
}: Omit<AnswerLetterProps, keyof AppealProps> & { lang: 'de' | 'en' }) {
  const { t } = useTranslation(['requests', 'desk'])
  const asks = mode === 'ask'
  return (
    <PaperPart heading={asks ? 'ourQuestion' : 'whyDecided'}>
      <Textarea
        id="answer-text"
        aria-label={t(asks ? 'staff.askText' : 'staff.words')}
        description={t(`desk:ask.inLanguage.${lang}`)}
        lang={lang}
        autosize
        minRows={4}
        maxRows={18}
        maxLength={20_000}
        value={asks ? draft.question : draft.text}
        onChange={({ currentTarget: { value } }) =>
          change(asks ? { question: value } : { text: value })
        }
        {...(asks && { 'data-mode-focus': true })}
      />
    </PaperPart>
  )
}

/** The words themselves stand in their field, so only what is around them is written anew. */
function useAnswer({ account, request }: AppealProps, { outcome }: AppealWish) {
  const around: AppealWish =
    outcome === 'asked' ? { outcome, text: '' } : { outcome, reasons: [], text: '' }
  return useWritten(around, (asked) => appealMailQuery(account, request.id, asked))
}

function useSending({
  account,
  request,
  mode,
  draft: { draft, forget },
}: AnswerLetterProps): Sending {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const afterDeciding = useAfterSendingLetter()
  const { decide, reply } = useRequestWork('desk', account, request.id, ({ work }) => {
    const about = { accountId: account, requestId: request.id, title: request.title }
    const item = work?.scheduled ? { ...work.scheduled, ...about } : null
    afterDeciding(item, { forget, sent: t('staff.decided') })
  })
  const { messageId, text, question } = draft
  const send = () => {
    if (mode === 'ask') {
      const done = () => {
        toast(t('staff.sent'))
        forget()
      }
      return reply.mutate(
        { messageId, text: question, remedies: [], asks: true },
        { onSuccess: done },
      )
    }
    const body: BodyInput<Api['decideAppeal']> = {
      ...{ messageId, text },
      ...{ outcome: outcomes[mode], reasons: draft[mode] },
    }
    stopping.forget()
    decide.mutate(body)
  }
  if (mode === 'ask') return { ...stateOf(reply), send }
  return { ...stateOf(decide), send, stop: stopping.ask }
}

const stateOf = ({ isPending, error, reset }: Omit<Sending, 'send'>) => ({
  isPending,
  error,
  reset,
})

function wishOf(mode: Mode, { accept, reject, text, question }: AppealDraft): AppealWish {
  if (mode === 'ask') return { outcome: 'asked', text: question }
  return { outcome: outcomes[mode], reasons: mode === 'accept' ? accept : reject, text }
}

/** What has to be written before it can be sent. */
function missingIn(wish: AppealWish): 'reasons' | 'text' | null {
  if ('reasons' in wish && wish.reasons.length === 0) return 'reasons'
  return wish.text.trim() === '' ? 'text' : null
}

/** In which the account is written to. */
function langOf({ work }: AppealProps['request']): 'de' | 'en' {
  return work?.accountLocale ?? 'de'
}
