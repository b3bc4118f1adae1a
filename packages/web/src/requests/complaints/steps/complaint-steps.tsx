import type { ComplaintOutcome, DeskComplaint } from '@freigabe/contract'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { SheetPart } from '../../../desk/sheet-part.tsx'
import { useFormat } from '../../../i18n/format-context.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useNow } from '../../../parts/time/use-now.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { ProposeMeasure } from '../../proceedings/propose-measure.tsx'
import { useComplaintStep } from '../mutations.ts'

/** What can be done with a complaint now; the next step stands out, unless the account still has time. */
export function ComplaintSteps({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const { account, hasAddress, status, answerBy } = complaint
  const now = useNow()
  const isOpen = status !== 'closed'
  const isWaiting = answerBy !== null && new Date(answerBy) > now
  const isToClose = status === 'answered' || (status === 'asked' && !isWaiting) || !hasAddress
  return (
    <SheetPart title={t('page.steps')}>
      {isWaiting && (
        <p>
          {t('page.waiting')} <Deadline by={answerBy} />
        </p>
      )}
      <Group gap="xs">
        {isOpen && account && hasAddress && <AskConsentRecord complaint={complaint} />}
        {isOpen && <CloseComplaint complaint={complaint} isNext={isToClose} />}
        <NoteOnComplaint complaint={complaint} />
        {account && <ProposeWarning complaint={complaint} account={account} />}
      </Group>
    </SheetPart>
  )
}

/** Asks the account for the recipient's consent record. */
function AskConsentRecord({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation(['complaints', 'proceedings'])
  const { locale } = useFormat()
  const lang = complaint.account!.locale
  // In the account’s language, or without a draft.
  const [text, setText] = useState<string>(locale === lang ? t('ask.usual') : '')
  const ask = useComplaintStep(complaint.id, (inquiryId: string) =>
    client.askConsentRecord({ params: { complaint: complaint.id }, body: { inquiryId, text } }),
  )
  const isFirst = complaint.status === 'traced'
  return (
    <StepDialog
      shortcut="f"
      open={t(isFirst ? 'ask.open' : 'ask.again')}
      title={t('ask.title')}
      warning={t('ask.days', { count: complaint.recordDays ?? 0 })}
      confirm={t('ask.send')}
      quiet={!isFirst}
      disabled={text.trim() === ''}
      step={ask}
    >
      <ProseField
        label={t('ask.text')}
        hint={`${t('ask.textHint')} ${t(`proceedings:inLanguage.${lang}`)}`}
        lang={lang}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}

interface CloseComplaintProps {
  complaint: DeskComplaint
  /** Whether it is the next step. */
  isNext: boolean
}

/** Closes a complaint with its outcome. */
function CloseComplaint({ complaint, isNext }: CloseComplaintProps) {
  const { t } = useTranslation('complaints')
  const outcomes = outcomesOf(complaint)
  const [chosen, setChosen] = useState<ComplaintOutcome | null>(null)
  const [text, setText] = useState('')
  const outcome = chosen !== null && outcomes.includes(chosen) ? chosen : outcomes[0]!
  const end = useComplaintStep(complaint.id, (decisionId: string) =>
    client.closeComplaint({
      params: { complaint: complaint.id },
      body: { decisionId, outcome, text },
    }),
  )
  return (
    <StepDialog
      shortcut="a"
      open={t('close.open')}
      title={t('close.title')}
      confirm={t('close.send')}
      quiet={!isNext}
      disabled={text.trim() === ''}
      step={end}
    >
      <NativeSelect
        label={t('close.outcome')}
        data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={(event) => setChosen(event.currentTarget.value as ComplaintOutcome)}
      />
      <ProseField label={t('close.text')} hint={t('close.hint')} value={text} onChange={setText} />
    </StepDialog>
  )
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
