import { Button } from '@mantine/core'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../../i18n/i18n.ts'
import { ChangedElsewhere, written } from '../../parts/kept/changed-elsewhere.tsx'
import { later } from '../../parts/later.tsx'
import { useCase } from '../case/case-context.tsx'
import type { CaseDraft } from '../case/judging/case-draft.ts'
import { useIsChanging } from '../mutations.ts'
import { ProposalNotice } from '../proposal/proposal-notice.tsx'
import { AcceptForm } from './accept-form.tsx'
import { AskForm } from './ask-form.tsx'
import classes from './decision-pane.module.css'
import { LeaseBar } from './lease-bar.tsx'
import { OpenLetter } from './letter/open-letter.tsx'
import { ModeButtons } from './mode-buttons.tsx'
import { RejectForm } from './reject-form.tsx'
import { ScheduledNotice } from './scheduled-notice.tsx'

// What comes after a decision is in files of its own.
const ProposalPane = later(() =>
  import('../proposal/proposal-pane.tsx').then((part) => part.ProposalPane),
)
const OpenQuestions = later(() => import('./open-questions.tsx').then((part) => part.OpenQuestions))
const Outcome = later(async () => {
  const [part] = await Promise.all([import('./outcome.tsx'), i18n.loadNamespaces('watching')])
  return part.Outcome
})

const forms = { accept: AcceptForm, ask: AskForm, reject: RejectForm }

/** What becomes of the case: the decision while it is open, what came of it afterwards. */
export function DecisionPane({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('desk')
  const { elsewhere } = useCase()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a decided case is text alone, and is scrolled by keyboard.
    <aside aria-label={t('decision.title')} className={classes.pane} tabIndex={0}>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.back}
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
        onClick={onBack}
      >
        {t('decision.back')}
      </Button>
      <LeaseBar />
      <ScheduledNotice />
      <ProposalNotice />
      <ChangedElsewhere elsewhere={elsewhere} show={wordsOf} />
      <Body />
    </aside>
  )
}

function wordsOf({ note, accept, ask, reject, revoke }: CaseDraft): string {
  const statements = [accept, reject].flatMap(({ statement }) => Object.values(statement))
  return written(note, ...statements, ask.text, revoke.text)
}

function Body() {
  const { t } = useTranslation('desk')
  const { account, caseId, shown, leasedBy, isScheduled, isBarred, draft } = useCase()
  const isSending = useIsChanging(account, caseId)
  switch (shown.status) {
    case 'in_review': {
      // As long as further cases are being sent, its author can stop them by the same key.
      if (isScheduled && !isSending) return null
      if (isBarred) {
        return (
          <p className={classes.readOnly}>
            <IconLock size={16} aria-hidden="true" /> {t('barred.readOnly')}
          </p>
        )
      }
      if (shown.proposal?.state === 'waiting') return <ProposalPane proposal={shown.proposal} />
      const Form = draft.mode && forms[draft.mode]
      if (leasedBy) {
        return (
          <>
            <p className={classes.readOnly}>
              <IconLock size={16} aria-hidden="true" /> {t('decision.readOnly')}
            </p>
            {Form ? <Form /> : <OpenLetter />}
          </>
        )
      }
      return (
        <>
          <ModeButtons />
          {Form ? <Form /> : <OpenLetter />}
        </>
      )
    }
    case 'awaiting_answer':
      return <OpenQuestions />
    case 'accepted':
    case 'rejected':
    case 'revoked':
      return <Outcome />
    default:
      return <p className={classes.hint}>{t(`decision.closed.${shown.status}`)}</p>
  }
}
