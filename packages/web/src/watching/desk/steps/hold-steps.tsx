import type { DeskHold } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { useSession } from '../../../people/session.ts'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../../requests/dossier/step-dialog.tsx'
import { GroundField } from '../../../requests/proceedings/measure-fields.tsx'
import { useHoldStep } from '../../mutations.ts'
import { MailedStep } from './mailed-step.tsx'

/** What can be done about a hold that stands, and by whom. */
export function HoldSteps({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const isLead = useSession().staffRoles.includes('lead')
  if (hold.status !== 'standing') return null
  return (
    <Section title={t('hold.steps')} lead={<WhoDecides hold={hold} isLead={isLead} />}>
      <Group gap="xs">
        {hold.lookBy !== null && <LookAtHold hold={hold} />}
        {hold.mayDecide && <LiftHold hold={hold} />}
        {hold.mayDecide && isLead && <ConfirmHold hold={hold} />}
        <NoteOnHold hold={hold} />
      </Group>
    </Section>
  )
}

function WhoDecides({ hold, isLead }: { hold: DeskHold; isLead: boolean }) {
  const { t } = useTranslation('watching')
  if (!hold.mayDecide) return t('hold.notYou')
  return !isLead && t('hold.onlyLeads')
}

/** Lifts a hold, with a reason that the account reads. */
function LiftHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [text, setText] = useState('')
  const { locale } = hold.account
  const params = { account: hold.account.id, hold: hold.id }
  const lift = useHoldStep(hold, (decisionId: string) =>
    client.liftHold({ params, body: { decisionId, text } }),
  )
  return (
    <MailedStep
      hold={hold}
      as="lift"
      warning={t('lift.warning')}
      quiet={hold.lookBy !== null}
      disabled={text.trim() === ''}
      wish={{ kind: 'lifted', command: { text } }}
      step={lift}
    >
      <ProseField
        label={t('lift.text')}
        hint={`${t('told')} ${t(`inLanguage.${locale}`)}`}
        lang={locale}
        value={text}
        onChange={setText}
      />
    </MailedStep>
  )
}

/** Says that somebody is looking: the promise is kept, and the account sees it. */
function LookAtHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const params = { account: hold.account.id, hold: hold.id }
  const look = useHoldStep<void>(hold, () => client.lookAtHold({ params }))
  return (
    <>
      <ProblemNotice error={look.error} />
      <Button loading={look.isPending} onClick={() => look.mutate()}>
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

/** Confirms a hold: what that takes back, the grounds, and the findings. */
function ConfirmHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [grounds, setGrounds] = useState<string[]>([])
  const [found, setFound] = useState('')
  const { locale } = hold.account
  const params = { account: hold.account.id, hold: hold.id }
  const confirm = useHoldStep(hold, (decisionId: string) =>
    client.confirmHold({ params, body: { decisionId, grounds, found } }),
  )
  return (
    <MailedStep
      hold={hold}
      as="confirm"
      warning={useWarning(hold)}
      danger
      disabled={grounds.length === 0 || found.trim() === ''}
      wish={{ kind: 'confirmed', command: { grounds, found } }}
      step={confirm}
    >
      <GroundField value={grounds} onChange={setGrounds} />
      <ProseField
        label={t('confirm.found')}
        hint={`${t('told')} ${t(`inLanguage.${locale}`)}`}
        lang={locale}
        value={found}
        onChange={setFound}
      />
    </MailedStep>
  )
}

/** What confirming takes back, in numbers, and that the account hears of it. */
function useWarning({ revokes: { cases, partly } }: DeskHold): string {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const counted = (count: number) => ({ count, number: format.number(count) })
  return [
    ...(cases + partly === 0 ? [t('confirm.nothing')] : []),
    ...(cases > 0 ? [t('confirm.cases', counted(cases))] : []),
    ...(partly > 0 ? [t('confirm.partly', counted(partly))] : []),
    t('confirm.mailed'),
  ].join(' ')
}
