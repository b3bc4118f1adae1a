import type { DeskHold } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import pane from '../../../desk/decision/decision-pane.module.css'
import { Paper } from '../../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../../desk/decision/letter/use-written.ts'
import { Ways } from '../../../desk/decision/mode-buttons.tsx'
import { modeFocus } from '../../../desk/decision/mode-focus.ts'
import { WaitingNotice } from '../../../desk/decision/scheduled-notice.tsx'
import { useKeys } from '../../../desk/keys/use-keys.ts'
import { ChangedElsewhere, written } from '../../../parts/kept/changed-elsewhere.tsx'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { useSession } from '../../../people/session.ts'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../../requests/dossier/step-dialog.tsx'
import { useHoldStep } from '../../mutations.ts'
import { holdMailQuery } from '../../queries.ts'
import { HoldLetter } from './hold-letter.tsx'
import { emptyHold, type HoldStepName } from './kept-hold.ts'
import { SentLetter } from './sent-letter.tsx'
import { useHoldDraft, useSendingHoldStep, wishOf } from './use-hold-draft.ts'

const looks = {
  lift: { key: 'A', tone: 'green', icon: IconCircleCheck },
  confirm: { key: 'R', tone: 'ink', icon: IconBan },
} as const

interface HoldStepsProps {
  hold: DeskHold
  /** Brings what is written into sight, where the sheet covers it. */
  onChoose: () => void
}

/** What can be done about a hold now, by whom, and the letter by which the account learns of it. */
export function HoldSteps({ hold, onChoose }: HoldStepsProps) {
  const { t } = useTranslation('watching')
  const isLead = useSession().staffRoles.includes('lead')
  const kept = useHoldDraft(hold.id)
  const sending = useSendingHoldStep(hold, kept)
  const { draft, change } = kept
  const steps = stepsOf(hold, isLead)
  const step = steps.find((each) => each === draft.step) ?? null
  const choose = (chosen: HoldStepName) => {
    change({ step: chosen })
    onChoose()
    modeFocus.soon()
  }
  const keyed = steps.map((each) => [looks[each].key.toLowerCase(), () => choose(each)] as const)
  useKeys(Object.fromEntries(keyed))
  const ways = steps.map((way) => ({ ...looks[way], way, name: t(`${way}.open`) }))
  if (hold.status !== 'standing') return <SentLetter hold={hold} />
  const { scheduled } = hold
  const on = { accountId: hold.account.id, holdId: hold.id }
  const notice = scheduled && <WaitingNotice scheduled={scheduled} on={on} />
  if (scheduled?.refused === null) return notice
  return (
    <>
      {notice}
      <WhoDecides hold={hold} isLead={isLead} />
      <Group gap="xs">
        {hold.lookBy !== null && <LookAtHold hold={hold} />}
        <NoteOnHold hold={hold} />
      </Group>
      <ChangedElsewhere
        elsewhere={kept.elsewhere}
        show={({ text, found }) => written(text, found)}
      />
      {ways.length > 0 && <Ways ways={ways} chosen={step} onChoose={choose} />}
      {ways.length > 0 && step === null && <OpenLetter hold={hold} />}
      {step && <HoldLetter key={step} {...{ hold, step, draft, change, sending }} />}
    </>
  )
}

function stepsOf({ status, mayDecide, scheduled }: DeskHold, isLead: boolean): HoldStepName[] {
  if (status !== 'standing' || !mayDecide || scheduled?.refused === null) return []
  return isLead ? ['lift', 'confirm'] : ['lift']
}

function WhoDecides({ hold, isLead }: { hold: DeskHold; isLead: boolean }) {
  const { t } = useTranslation('watching')
  if (!hold.mayDecide) return <p className={pane.hint}>{t('hold.notYou')}</p>
  return !isLead && <p className={pane.hint}>{t('hold.onlyLeads')}</p>
}

/** The letter while nothing is chosen: to whom it goes. */
function OpenLetter({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const letter = useWritten(wishOf('lift', emptyHold()), (asked) =>
    holdMailQuery(hold.account.id, hold.id, asked),
  )
  return (
    <Paper letter={letter} lang={hold.account.locale} isOpen>
      <p className={pane.hint}>{t('hold.unsent')}</p>
    </Paper>
  )
}

/** Says that somebody is looking: the promise is kept, and the account sees it. */
function LookAtHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const params = { account: hold.account.id, hold: hold.id }
  const look = useHoldStep<void>(hold, () => client.lookAtHold({ params }))
  useKeys({ c: () => look.mutate() })
  return (
    <>
      <ProblemNotice error={look.error} />
      <Button
        loading={look.isPending}
        rightSection={<KeyHint>C</KeyHint>}
        aria-keyshortcuts="c"
        onClick={() => look.mutate()}
      >
        {t('look.send')}
      </Button>
    </>
  )
}

/** Writes down something about a hold, for staff. */
function NoteOnHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [text, setText] = useState('')
  const params = { account: hold.account.id, hold: hold.id }
  const write = useHoldStep(hold, (noteId: string) =>
    client.noteOnHold({ params, body: { noteId, text } }),
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
