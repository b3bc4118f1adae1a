import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/time/moment.tsx'
import { useCase } from '../case/case-context.tsx'
import type { CaseDraft } from '../case/judging/case-draft.ts'
import { draftOfWish } from '../undo/draft-of-wish.ts'
import classes from './proposal-notice.module.css'

/** What became of the last proposal while the case is open again; its author continues from it. */
export function ProposalNotice() {
  const { t } = useTranslation('desk')
  const { shown, isScheduled, mayDecide, change } = useCase()
  const { proposal } = shown
  const isOpen = shown.status === 'in_review' && !isScheduled
  if (!isOpen || proposal === null) return null
  if (proposal.state === 'waiting' || proposal.state === 'confirmed') return null
  const goOn = () => {
    const parts = draftOfWish(proposal.wish, shown.account.timeZone)
    for (const [part, value] of Object.entries(parts)) {
      change(part as keyof CaseDraft, value as never)
    }
  }
  const names = { name: proposal.settled?.by ?? '', author: proposal.by.name }
  return (
    <div className={classes.notice} data-tone="amber">
      <p className={classes.what}>
        <IconArrowBackUp size={17} aria-hidden="true" />
        <strong>{t(`proposal.settled.${proposal.state}`, names)}</strong>
        {proposal.settled && <Moment at={proposal.settled.at} />}
      </p>
      {proposal.note !== null && <blockquote className={classes.note}>{proposal.note}</blockquote>}
      {proposal.mine && mayDecide && (
        <Button size="compact-sm" variant="default" className={classes.goOn} onClick={goOn}>
          {t('undo.goOn')}
        </Button>
      )}
    </div>
  )
}
