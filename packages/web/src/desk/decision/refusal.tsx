import { isApiError } from '@freigabe/sdk'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import { SendingStopped } from '../undo/stopping.ts'
import { JumpList } from './grounds/jump-list.tsx'
import { useAskGrounds } from './grounds/use-ask-grounds.ts'
import classes from './refusal.module.css'
import { CasesNotReady } from './several/cases-not-ready.ts'
import { NotReadyNotice } from './several/not-ready-notice.tsx'

/** Why a decision was refused, with the way out beside it; nothing that was typed is lost. */
export function Refusal({ error, onLeave }: { error: unknown; onLeave: () => void }) {
  if (error instanceof SendingStopped) return null
  if (error instanceof CasesNotReady) return <NotReadyNotice cases={error.cases} />
  return (
    <div className={classes.refusal}>
      <ProblemNotice error={error} />
      <WayOut error={error} onLeave={onLeave} />
    </div>
  )
}

function WayOut({ error, onLeave }: { error: unknown; onLeave: () => void }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { lease, readNews, policy } = useCase()
  const ask = useAskGrounds()
  if (!isApiError(error)) return null
  const about = error.problem.about ?? {}
  switch (error.code) {
    case 'LEASE_LOST':
      return (
        <Button
          variant="default"
          loading={lease.claim.isPending}
          onClick={() => lease.claim.mutate()}
        >
          {t('lease.claimAgain')}
        </Button>
      )
    case 'REVISION_OUTDATED':
      return (
        <Button
          variant="default"
          onClick={() => {
            readNews()
            onLeave()
          }}
        >
          {t('case.readNews')}
        </Button>
      )
    case 'STATEMENTS_NOT_ASSESSED':
    case 'STATEMENT_CONTRADICTED':
      return <JumpList ids={strings(about.statementIds)} onJump={onLeave} />
    case 'GROUND_NOT_PUT_TO_CUSTOMER': {
      const codes = strings(about.grounds)
      const grounds = policy.grounds.filter(({ code }) => codes.includes(code))
      return (
        <>
          <ul className={classes.grounds}>
            {grounds.map(({ code, title }) => (
              <li key={code}>{words(title)}</li>
            ))}
          </ul>
          <Button
            variant="default"
            onClick={() => {
              onLeave()
              ask(codes)
            }}
          >
            {t('reject.askFirst')}
          </Button>
        </>
      )
    }
    default:
      return null
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
