import type { ComplaintOutcome, DeskComplaint } from '@freigabe/contract'
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck, IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import pane from '../../../desk/decision/decision-pane.module.css'
import { MailedForm } from '../../../desk/decision/letter/mailed-form.tsx'
import { Paper } from '../../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../../desk/decision/letter/use-written.ts'
import { WritingForm } from '../../../desk/decision/letter/writing-form.tsx'
import { Ways } from '../../../desk/decision/mode-buttons.tsx'
import { modeFocus } from '../../../desk/decision/mode-focus.ts'
import { useKeys } from '../../../desk/keys/use-keys.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ChangedElsewhere } from '../../../parts/kept/changed-elsewhere.tsx'
import { useKeptState } from '../../../parts/kept/use-kept-state.ts'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useNow } from '../../../parts/time/use-now.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { ProposeMeasure } from '../../proceedings/propose-measure.tsx'
import { useComplaintStep } from '../mutations.ts'
import { inquiryMailQuery } from '../queries.ts'

const looks = {
  close: { key: 'A', tone: 'green', icon: IconCircleCheck },
  ask: { key: 'F', tone: 'accent', icon: IconMessageQuestion },
} as const
type StepName = keyof typeof looks

interface ComplaintStepsProps {
  complaint: DeskComplaint
  /** Brings what is written into sight, where the sheet covers it. */
  onChoose: () => void
}

/** What can be done with a complaint now, and the letter that asks the account. */
export function ComplaintSteps({ complaint, onChoose }: ComplaintStepsProps) {
  const { t } = useTranslation('complaints')
  const { account, answerBy, status } = complaint
  const [chosen, setChosen] = useState<StepName | null>(null)
  const now = useNow()
  const isWaiting = answerBy !== null && new Date(answerBy) > now
  const steps = stepsOf(complaint)
  const step = steps.find((each) => each === chosen) ?? null
  const choose = (next: StepName) => {
    setChosen(next)
    onChoose()
    modeFocus.soon()
  }
  const keyed = steps.map((each) => [looks[each].key.toLowerCase(), () => choose(each)] as const)
  useKeys(Object.fromEntries(keyed))
  const ways = steps.map((way) => {
    const isAgain = way === 'ask' && status !== 'traced'
    return { ...looks[way], way, name: t(isAgain ? 'ask.again' : `${way}.open`) }
  })
  return (
    <>
      {isWaiting && (
        <p className={pane.hint}>
          {t('page.waiting')} <Deadline by={answerBy} />
        </p>
      )}
      {ways.length > 0 && <Ways ways={ways} chosen={step} onChoose={choose} />}
      <Group gap="xs">
        <NoteOnComplaint complaint={complaint} />
        {account && <ProposeWarning complaint={complaint} account={account} />}
      </Group>
      {step === null && steps.includes('ask') && <OpenInquiry complaint={complaint} />}
      {step === 'ask' && <AskConsentRecord complaint={complaint} onDone={() => setChosen(null)} />}
      {step === 'close' && <CloseComplaint complaint={complaint} />}
    </>
  )
}

/** Asked is an account that is known, and only as long as there is an address to ask about. */
function stepsOf({ account, hasAddress, status }: DeskComplaint): StepName[] {
  if (status === 'closed') return []
  return account && hasAddress ? ['close', 'ask'] : ['close']
}

/** The letter to the account as long as nobody asks: to whom it goes. */
function OpenInquiry({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const letter = useInquiry(complaint)
  return (
    <Paper letter={letter} lang={complaint.account!.locale} isOpen>
      <p className={pane.hint}>{t('ask.unwritten')}</p>
    </Paper>
  )
}

function useInquiry({ id }: DeskComplaint) {
  return useWritten(id, inquiryMailQuery)
}

interface AskConsentRecordProps {
  complaint: DeskComplaint
  onDone: () => void
}

/** Asks the account for the recipient's consent record: the letter, and what is told in the account alone. */
function AskConsentRecord({ complaint, onDone }: AskConsentRecordProps) {
  const { t } = useTranslation(['complaints', 'proceedings'])
  const { locale } = useFormat()
  const lang = complaint.account!.locale
  const kept = useKeptState(
    `freigabe.complaint-letter.${complaint.id}`,
    () => ({
      inquiryId: crypto.randomUUID() as string,
      // In the account’s language, or without a draft.
      text: locale === lang ? (t('ask.usual') as string) : '',
    }),
    { ids: ['inquiryId'] },
  )
  const { state: draft, change, forget } = kept
  const letter = useInquiry(complaint)
  const ask = useComplaintStep(complaint.id, (body: typeof draft) =>
    client.askConsentRecord({ params: { complaint: complaint.id }, body }),
  )
  const done = () => {
    forget()
    onDone()
  }
  const { isPending, error, reset } = ask
  const send = () => ask.mutate(draft, { onSuccess: done })
  return (
    <>
      <ChangedElsewhere elsewhere={kept.elsewhere} show={({ text }) => text} />
      <p className={pane.hint}>{t('ask.days', { count: complaint.recordDays ?? 0 })}</p>
      <MailedForm
        letter={letter}
        mail={inquiryMailQuery(complaint.id)}
        send={t('ask.send')}
        hurdle={hurdleOf(draft.text, t('ask.missing'))}
        sending={{ isPending, error, reset, send }}
      >
        <ProseField
          id="step-text"
          isFirst
          label={t('ask.text')}
          hint={`${t('ask.textHint')} ${t(`proceedings:inLanguage.${lang}`)}`}
          lang={lang}
          value={draft.text}
          onChange={(text) => change({ text })}
        />
        <Paper letter={letter} lang={lang}>
          {null}
        </Paper>
      </MailedForm>
    </>
  )
}

/** Closes a complaint with its outcome, which an account that was asked sees; no letter tells it. */
function CloseComplaint({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const outcomes = outcomesOf(complaint)
  const [decisionId] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<ComplaintOutcome | null>(null)
  const [text, setText] = useState('')
  const outcome = chosen !== null && outcomes.includes(chosen) ? chosen : outcomes[0]!
  const end = useComplaintStep(complaint.id, () =>
    client.closeComplaint({
      params: { complaint: complaint.id },
      body: { decisionId, outcome, text },
    }),
  )
  return (
    <WritingForm
      letter={{ isCurrent: true, error: null }}
      send={t('close.send')}
      disabled={false}
      hurdle={hurdleOf(text, t('close.missing'))}
      mutation={end}
      refusal={<ProblemNotice error={end.error} />}
      onSend={() => end.mutate(undefined)}
    >
      <Stack>
        <NativeSelect
          data-mode-focus
          label={t('close.outcome')}
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={outcome}
          onChange={(event) => setChosen(event.currentTarget.value as ComplaintOutcome)}
        />
        <ProseField
          id="step-text"
          label={t('close.text')}
          hint={t('close.hint')}
          value={text}
          onChange={setText}
        />
      </Stack>
    </WritingForm>
  )
}

function hurdleOf(text: string, label: string) {
  if (text.trim() !== '') return null
  return { label, clear: () => document.getElementById('step-text')?.focus() }
}

/** The possible outcomes of a complaint: about consent only if the account answered, or had its time. */
function outcomesOf({ status, answerBy }: DeskComplaint): ComplaintOutcome[] {
  if (status === 'answered') return ['consent_shown', 'no_consent', 'settled', 'not_ours']
  const isOver = answerBy !== null && new Date(answerBy) <= new Date()
  return [...(isOver ? (['no_consent'] as const) : []), 'settled', 'not_ours']
}

/** Writes down something about a complaint, for staff. */
function NoteOnComplaint({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const [text, setText] = useState('')
  const write = useComplaintStep(complaint.id, (noteId: string) =>
    client.noteOnComplaint({ params: { complaint: complaint.id }, body: { noteId, text } }),
  )
  return (
    <StepDialog
      shortcut="i"
      open={t('note.open')}
      title={t('note.title')}
      confirm={t('note.send')}
      quiet
      disabled={text.trim() === ''}
      step={write}
      onDone={() => setText('')}
    >
      <ProseField label={t('note.text')} hint={t('note.hint')} value={text} onChange={setText} />
    </StepDialog>
  )
}

interface ProposeWarningProps {
  complaint: DeskComplaint
  account: { id: string; name: string }
}

/** Leads from a complaint to proposing a warning, with the known facts filled in. */
function ProposeWarning({ complaint, account }: ProposeWarningProps) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  const [proposing, { open, close }] = useDisclosure()
  const { from, receivedAt, status, outcome } = complaint
  const found = t('warn.reasons', {
    from: t(`from.${from}`),
    day: format.date(receivedAt),
    state: outcome === null ? t(`state.${status}`) : t(`outcome.${outcome}`),
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('warn.open')}
      </Button>
      <ProposeMeasure
        signals={[]}
        account={account}
        caseId={null}
        found={{ measure: 'warning', reasons: found }}
        opened={proposing}
        onClose={close}
      />
    </>
  )
}
