import type { DeskProceeding } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SheetPart } from '../../../desk/sheet-part.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useSession } from '../../../people/session.ts'
import { DecideMeasure } from './decide-measure.tsx'
import { HearAccount } from './hear-account.tsx'
import { SettleProceeding } from './settle-proceeding.tsx'

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
