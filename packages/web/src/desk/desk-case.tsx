import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CaseProvider } from './case/case-context.tsx'
import { CaseNews } from './case/case-news.tsx'
import { CasePane } from './case/case-pane.tsx'
import type { Mode } from './case/judging/case-draft.ts'
import { useCaseKeys } from './case/judging/use-case-keys.ts'
import { type CaseWork, type Step, useCaseWork } from './case/judging/use-case-work.ts'
import { useLeaseRenewal } from './case/judging/use-lease-renewal.ts'
import { DecisionPane } from './decision/decision-pane.tsx'
import { modeFocus } from './decision/mode-focus.ts'
import classes from './desk-case.module.css'
import { useKeys } from './keys/use-keys.ts'
import { CasePalette } from './palette/case-palette.tsx'
import { PassingDialogs } from './passing/passing-dialogs.tsx'
import { useFilters } from './queue/use-filters.ts'

const route = getRouteApi('/signed-in/desk/$account/$case')

/** One case on the desk, with the decision next to it. */
export function DeskCase() {
  const { account, case: caseId } = route.useParams()
  return <OpenCase key={caseId} account={account} caseId={caseId} />
}

function OpenCase({ account, caseId }: { account: string; caseId: string }) {
  const { t } = useTranslation('desk')
  const work = useCaseWork(account, caseId)
  const { filters } = useFilters()
  const navigate = useNavigate()
  const leave = () => void navigate({ to: '/desk', search: filters })
  const { chooseMode, mayDecide, step, setStep } = work
  const other = otherStep(work)
  const choose = (mode: Mode) => {
    chooseMode(mode)
    setStep('decision')
    modeFocus.soon()
  }
  useCaseKeys(work, leave)
  useLeaseRenewal(work)
  useKeys(
    { a: () => choose('accept'), f: () => choose('ask'), r: () => choose('reject') },
    mayDecide,
  )
  const goTo = (to: Step) => {
    setStep(to)
    window.scrollTo({ top: 0 })
  }
  return (
    <CaseProvider value={work}>
      <PassingDialogs>
        <div className={classes.case} data-step={step}>
          <CasePane onLeave={leave} />
          <CaseNews />
          <DecisionPane onBack={() => goTo('case')} />
          {other && (
            <div className={classes.bar}>
              <Button fullWidth onClick={() => goTo('decision')}>
                {t(`decision.${other}`)}
              </Button>
            </div>
          )}
        </div>
        <CasePalette choose={choose} leave={leave} />
      </PassingDialogs>
    </CaseProvider>
  )
}

/** What stands beside the case by now; null where there is nothing to do, and nothing that its status does not say. */
function otherStep({ shown, isBarred, leasedBy }: CaseWork) {
  switch (shown.status) {
    case 'in_review':
      if (isBarred) return null
      if (shown.proposal?.state === 'waiting') return 'goProposed'
      return leasedBy ? 'goHeld' : 'go'
    case 'awaiting_answer':
      return 'goAsked'
    case 'accepted':
    case 'rejected':
    case 'revoked':
      return 'goRead'
    default:
      return null
  }
}
