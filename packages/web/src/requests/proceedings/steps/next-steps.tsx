import type { DeskProceeding } from '@freigabe/contract'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleX,
  IconGavel,
  IconMessageQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import pane from '../../../desk/decision/decision-pane.module.css'
import { Paper } from '../../../desk/decision/letter/paper.tsx'
import { useWritten } from '../../../desk/decision/letter/use-written.ts'
import { Ways } from '../../../desk/decision/mode-buttons.tsx'
import { modeFocus } from '../../../desk/decision/mode-focus.ts'
import { useKeys } from '../../../desk/keys/use-keys.ts'
import { ChangedElsewhere, written } from '../../../parts/kept/changed-elsewhere.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { useSession } from '../../../people/session.ts'
import { stepMailQuery } from '../queries.ts'
import { StepLetter, UntoldStep } from './step-letter.tsx'
import { isTold, keyOfStep, type StepName, stepsOf } from './steps-of.ts'
import { type StepWish, useSendingStep, useStepDraft } from './use-step-draft.ts'

interface NextStepsProps {
  proceeding: DeskProceeding
  /** Brings what is written into sight, where the sheet covers it. */
  onChoose: () => void
}

const looks = {
  drop: { name: 'settle.drop', tone: 'grey', icon: IconCircleX },
  lift: { name: 'settle.lift', tone: 'green', icon: IconArrowBackUp },
  hear: { name: 'hear.open', tone: 'accent', icon: IconMessageQuestion },
  warn: { name: 'decide.warn', tone: 'ink', icon: IconAlertTriangle },
  suspend: { name: 'decide.suspend', tone: 'ink', icon: IconBan },
  atOnce: { name: 'decide.atOnce', tone: 'ink', icon: IconBan },
  uphold: { name: 'settle.uphold', tone: 'ink', icon: IconGavel },
} as const

/** What can be done in a proceeding now, by whom, and the letter by which the account learns of it. */
export function NextSteps({ proceeding, onChoose }: NextStepsProps) {
  const { t } = useTranslation('proceedings')
  const isLead = useSession().staffRoles.includes('lead')
  const kept = useStepDraft(proceeding.id)
  const sending = useSendingStep(proceeding, kept)
  const steps = stepsOf(proceeding, isLead)
  const { draft, change } = kept
  const step = steps.find((each) => each === draft.step) ?? null
  const choose = (chosen: StepName) => {
    change({ step: chosen })
    onChoose()
    modeFocus.soon()
  }
  const keyed = steps.map((each) => [keyOfStep(each, proceeding)?.toLowerCase(), each] as const)
  useKeys(Object.fromEntries(keyed.map(([key, each]) => [key, () => choose(each)])))
  const ways = steps.map((way) => {
    const isAgain = way === 'hear' && proceeding.hearing !== null
    const name = t(isAgain ? 'hear.again' : looks[way].name)
    return { ...looks[way], way, name, key: keyOfStep(way, proceeding) }
  })
  const chosen = step && { ...{ proceeding, step, draft }, change, sending }
  return (
    <>
      <Standing proceeding={proceeding} isLead={isLead} />
      <ChangedElsewhere
        elsewhere={kept.elsewhere}
        show={({ asked, found, why, reasons }) => written(asked, found, why, reasons)}
      />
      {ways.length > 0 && <Ways ways={ways} chosen={step} onChoose={choose} />}
      {isLead && chosen === null && ways.length > 0 && <OpenStep proceeding={proceeding} />}
      {chosen &&
        (isTold(chosen.step, proceeding) ? (
          <StepLetter key={step} {...chosen} />
        ) : (
          <UntoldStep {...chosen} />
        ))}
    </>
  )
}

/** The letter while nothing is chosen: to whom it goes. */
function OpenStep({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const { account, id, measure, status } = proceeding
  const wish: StepWish =
    status === 'suspended'
      ? { step: 'lifting', text: '' }
      : { step: 'hearing', measure, grounds: [], text: '' }
  const letter = useWritten(wish, (asked) => stepMailQuery(account.id, id, asked))
  return (
    <Paper letter={letter} lang={account.locale} isOpen>
      <p className={pane.hint}>{t('proceeding.open')}</p>
    </Paper>
  )
}

/** Who goes on, whether the account has spoken, and how much of its time is left. */
function Standing({ proceeding, isLead }: { proceeding: DeskProceeding; isLead: boolean }) {
  const { t } = useTranslation('proceedings')
  const { hearing, status, undecided, mayDecide } = proceeding
  if (!undecided && status !== 'suspended')
    return <p className={pane.hint}>{t('proceeding.isOver')}</p>
  const says =
    hearing === null || !undecided ? null : hearing.answers > 0 ? (
      t('proceeding.answered')
    ) : hearing.over ? (
      t('proceeding.over')
    ) : (
      <>
        {t('proceeding.waiting')} <Deadline by={hearing.until} />
      </>
    )
  return (
    <>
      {says && <p className={pane.hint}>{says}</p>}
      {!isLead && <p className={pane.hint}>{t('proceeding.onlyLeads')}</p>}
      {isLead && !mayDecide && undecided && (
        <p className={pane.hint}>{t('proceeding.ownProposal')}</p>
      )}
    </>
  )
}
