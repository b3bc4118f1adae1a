import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import pane from '../../desk/decision/decision-pane.module.css'
import { MailedForm } from '../../desk/decision/letter/mailed-form.tsx'
import { Paper, PaperPart } from '../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../desk/decision/letter/use-written.ts'
import { stopping } from '../../desk/undo/stopping.ts'
import { useAfterSendingLetter } from '../../desk/undo/use-after-sending-letter.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { useRequestWork } from '../mutations.ts'
import { type GoodwillWish, goodwillMailQuery } from '../queries.ts'
import { MeasureFields } from './measure-fields.tsx'
import {
  type GoodwillProps,
  isExceptional,
  missingIn,
  type useGoodwillDraft,
  wishOf,
} from './use-goodwill-draft.ts'

interface GoodwillLetterProps extends GoodwillProps {
  mode: Mode
  draft: ReturnType<typeof useGoodwillDraft>
}

/** As long as it is open what is granted, the letter is known only as far as any other. */
const unknown: GoodwillWish = { outcome: 'declined', text: '' }

const sends = {
  accept: 'staff.submit.granted',
  ask: 'sheet.ask',
  reject: 'staff.submit.declined',
} as const

/** The letter that answers a request for goodwill: granted, declined or a question, each with its words in it. */
export function GoodwillLetter(props: GoodwillLetterProps) {
  const { account, request, standing, mode, draft: kept } = props
  const { t } = useTranslation('requests')
  const { draft, change } = kept
  const wish = wishOf(mode, standing, draft)
  const letter = useGoodwillMail(props, wish ?? unknown)
  const sending = useSending(props)
  const missing = missingIn(mode, standing, draft)
  return (
    <MailedForm
      letter={letter}
      mail={goodwillMailQuery(account, request.id, wish ?? unknown)}
      send={t(sends[mode])}
      color={mode === 'accept' ? 'green' : mode === 'reject' ? 'red' : undefined}
      hurdle={
        missing && {
          label: t(`goodwill.missing.${missing}`),
          clear: () => document.getElementById(`answer-${missing}`)?.focus(),
        }
      }
      sending={sending}
    >
      <Paper letter={letter} lang={langOf(request)} isOpen={wish === null}>
        {mode === 'accept' && (
          <MeasureFields draft={draft.measure} keep={(measure) => change({ measure })} />
        )}
        {isExceptional(standing, draft) && (
          <Checkbox
            id="answer-exception"
            label={t('goodwill.exception')}
            description={t('goodwill.exceptionHint')}
            checked={draft.exception}
            onChange={({ currentTarget: { checked } }) => change({ exception: checked })}
          />
        )}
        <Words {...props} />
      </Paper>
    </MailedForm>
  )
}

/** The letter while nothing is chosen: to whom it goes. */
export function OpenGoodwill(props: GoodwillProps) {
  const { t } = useTranslation('requests')
  const letter = useGoodwillMail(props, unknown)
  return (
    <Paper letter={letter} lang={langOf(props.request)} isOpen>
      <p className={pane.hint}>{t('sheet.open')}</p>
    </Paper>
  )
}

function Words({ request, mode, draft: { draft, change } }: GoodwillLetterProps) {
  const { t } = useTranslation(['requests', 'desk'])
  const asks = mode === 'ask'
  return (
    <PaperPart heading={asks ? 'ourQuestion' : 'whyDecided'}>
      <Textarea
        id="answer-text"
        aria-label={t(asks ? 'staff.askText' : 'staff.words')}
        description={t(`desk:ask.inLanguage.${langOf(request)}`)}
        lang={langOf(request)}
        autosize
        minRows={4}
        maxRows={18}
        maxLength={20_000}
        data-mode-focus
        value={asks ? draft.question : draft.text}
        onChange={({ currentTarget: { value } }) =>
          change(asks ? { question: value } : { text: value })
        }
      />
    </PaperPart>
  )
}

/** The words themselves stand in their field, so only what is around them is written anew. */
function useGoodwillMail({ account, request }: GoodwillProps, wish: GoodwillWish) {
  return useWritten({ ...wish, text: '' }, (asked) => goodwillMailQuery(account, request.id, asked))
}

function useSending({ account, request, standing, mode, draft }: GoodwillLetterProps) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { forget } = draft
  const afterDeciding = useAfterSendingLetter()
  const { decideGoodwill, reply } = useRequestWork('billing', account, request.id, ({ work }) => {
    const about = { accountId: account, requestId: request.id, title: request.title }
    const item = work?.scheduled ? { ...work.scheduled, ...about } : null
    afterDeciding(item, { forget, sent: t('staff.decided') })
  })
  const { messageId } = draft.draft
  const wish = wishOf(mode, standing, draft.draft)
  const send = () => {
    if (wish === null) return
    if (wish.outcome === 'asked') {
      const done = () => {
        toast(t('staff.sent'))
        forget()
      }
      return reply.mutate(
        { messageId, text: wish.text, remedies: [], asks: true },
        { onSuccess: done },
      )
    }
    stopping.forget()
    decideGoodwill.mutate({ ...wish, messageId })
  }
  const { isPending, error, reset } = mode === 'ask' ? reply : decideGoodwill
  return { isPending, error, reset, send, ...(mode !== 'ask' && { stop: stopping.ask }) }
}

/** In which the account is written to. */
function langOf({ work }: GoodwillProps['request']): 'de' | 'en' {
  return work?.accountLocale ?? 'de'
}
