import type { DeskProceeding, Measure } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { SheetPart } from '../../../desk/sheet-part.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useSession } from '../../../people/session.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { GroundField, MeasureField } from '../measure-fields.tsx'
import { useProceedingStep } from '../mutations.ts'

interface NextStepsProps {
  proceeding: DeskProceeding
}

/** What can be done in a proceeding now, and by whom. */
export function NextSteps({ proceeding }: NextStepsProps) {
  const { t } = useTranslation('proceedings')
  const isLead = useSession().staffRoles.includes('lead')
  const { status, undecided, mayDecide, proposal } = proceeding
  const isOver = !undecided && status !== 'suspended'
  if (isOver) return null
  return (
    <SheetPart title={t('proceeding.steps')}>
      <HearingState proceeding={proceeding} />
      {!isLead && <p>{t('proceeding.onlyLeads')}</p>}
      {isLead && !mayDecide && undecided && <p>{t('proceeding.ownProposal')}</p>}
      <Group gap="xs">
        {isLead ? (
          <LeadSteps proceeding={proceeding} />
        ) : (
          proposal.mine &&
          status === 'proposed' && <SettleProceeding proceeding={proceeding} as="drop" />
        )}
      </Group>
    </SheetPart>
  )
}

function LeadSteps({ proceeding }: NextStepsProps) {
  const { status, undecided, mayDecide, measure } = proceeding
  const isOver = proceeding.hearing?.over ?? false
  if (status === 'suspended') {
    return (
      <>
        {undecided && isOver && mayDecide && (
          <SettleProceeding proceeding={proceeding} as="uphold" />
        )}
        <SettleProceeding proceeding={proceeding} as="lift" />
      </>
    )
  }
  const maySuspend = isOver && measure === 'suspension'
  return (
    <>
      {mayDecide && isOver && <DecideMeasure proceeding={proceeding} as="warn" />}
      {mayDecide && maySuspend && <DecideMeasure proceeding={proceeding} as="suspend" />}
      <HearAccount proceeding={proceeding} />
      {mayDecide && !maySuspend && <DecideMeasure proceeding={proceeding} as="atOnce" />}
      <SettleProceeding proceeding={proceeding} as="drop" />
    </>
  )
}

/** Whether the account has spoken, or how much of its time is left. */
function HearingState({ proceeding: { hearing, undecided } }: NextStepsProps) {
  const { t } = useTranslation('proceedings')
  if (hearing === null || !undecided) return null
  if (hearing.answers > 0) return <p>{t('proceeding.answered')}</p>
  if (hearing.over) return <p>{t('proceeding.over')}</p>
  return (
    <p>
      {t('proceeding.waiting')} <Deadline by={hearing.until} />
    </p>
  )
}

interface DecideMeasureProps {
  proceeding: DeskProceeding
  as: 'warn' | 'suspend' | 'atOnce'
}

/** Warns or suspends an account: the grounds that it was heard on, and the findings. */
function DecideMeasure({ proceeding, as }: DecideMeasureProps) {
  const { t } = useTranslation('proceedings')
  const heard = proceeding.grounds.map(({ code }) => code)
  const [grounds, setGrounds] = useState(heard)
  const [found, setFound] = useState('')
  const [why, setWhy] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const decide = useProceedingStep(proceeding, (decisionId: string) => {
    const body = { decisionId, grounds, found }
    if (as === 'warn') return client.warnAccount({ params, body })
    const atOnce = as === 'atOnce' ? { hearingId: decisionId, why } : null
    return client.suspendAccount({ params, body: { ...body, atOnce } })
  })
  const isWarning = as === 'warn'
  const isProposed = (as === 'warn') === (proceeding.measure === 'warning') && as !== 'atOnce'
  const lang = proceeding.account.locale
  const isWritten = found.trim() !== '' && (as !== 'atOnce' || why.trim() !== '')
  return (
    <StepDialog
      // The graver measure has the key where both are possible.
      shortcut={isProposed ? 'r' : undefined}
      open={t(`decide.${as}`)}
      title={t(`decide.${as}Title`)}
      warning={t(isWarning ? 'decide.warnWarning' : 'decide.suspendWarning')}
      confirm={t(isWarning ? 'decide.sendWarning' : 'decide.sendSuspension')}
      danger={!isWarning}
      quiet={as !== 'suspend'}
      disabled={grounds.length === 0 || !isWritten}
      step={decide}
    >
      <GroundField
        value={grounds}
        among={as === 'atOnce' ? undefined : heard}
        onChange={setGrounds}
      />
      <ProseField
        label={t('decide.found')}
        hint={`${t('decide.foundHint')} ${t(`inLanguage.${lang}`)}`}
        lang={lang}
        value={found}
        onChange={setFound}
      />
      {as === 'atOnce' && (
        <ProseField
          label={t('decide.why')}
          hint={t('decide.whyHint')}
          lang={lang}
          value={why}
          onChange={setWhy}
        />
      )}
    </StepDialog>
  )
}

/** Opens a hearing: on which grounds, about what, in words for the account to read. */
function HearAccount({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const [measure, setMeasure] = useState<Measure>(proceeding.measure)
  const [grounds, setGrounds] = useState(proceeding.grounds.map(({ code }) => code))
  const [text, setText] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const hear = useProceedingStep(proceeding, (hearingId: string) =>
    client.openHearing({ params, body: { hearingId, measure, grounds, text } }),
  )
  const isFirst = proceeding.hearing === null
  return (
    <StepDialog
      shortcut="f"
      open={t(isFirst ? 'hear.open' : 'hear.again')}
      quiet={!isFirst}
      title={t('hear.title')}
      warning={t('hear.days', { count: proceeding.hearingDays })}
      confirm={t('hear.send')}
      disabled={grounds.length === 0 || text.trim() === ''}
      step={hear}
    >
      <MeasureField value={measure} onChange={setMeasure} />
      <GroundField value={grounds} onChange={setGrounds} />
      <ProseField
        label={t('hear.text')}
        hint={`${t('hear.textHint')} ${t(`inLanguage.${proceeding.account.locale}`)}`}
        lang={proceeding.account.locale}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}

interface SettleProceedingProps {
  proceeding: DeskProceeding
  as: 'uphold' | 'lift' | 'drop'
}

const operations = {
  uphold: 'upholdSuspension',
  lift: 'liftSuspension',
  drop: 'dropProceeding',
} as const
const confirms = {
  uphold: 'settle.sendUphold',
  lift: 'settle.sendLift',
  drop: 'settle.sendDrop',
} as const

/** Upholds or lifts a suspension, or drops a proceeding, with a reason. */
function SettleProceeding({ proceeding, as }: SettleProceedingProps) {
  const { t } = useTranslation('proceedings')
  const [text, setText] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const settle = useProceedingStep(proceeding, (decisionId: string) =>
    client[operations[as]]({ params, body: { decisionId, text } }),
  )
  const isInternal = as === 'drop' && proceeding.hearing === null
  const lang = proceeding.account.locale
  return (
    <StepDialog
      shortcut={as === 'uphold' ? 'r' : 'a'}
      open={t(`settle.${as}`)}
      title={t(`settle.${as}Title`)}
      confirm={t(confirms[as])}
      danger={as === 'uphold'}
      quiet={as !== 'uphold'}
      disabled={text.trim() === ''}
      step={settle}
    >
      <ProseField
        label={t('settle.text')}
        hint={isInternal ? t('settle.internal') : `${t('settle.told')} ${t(`inLanguage.${lang}`)}`}
        lang={isInternal ? undefined : lang}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
