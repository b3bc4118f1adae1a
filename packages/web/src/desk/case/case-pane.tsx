import { useTranslation } from 'react-i18next'
import { DeskRequestsOfCase } from '../../requests/staff/desk-requests-of-case.tsx'
import { ReturnsAtDesk } from '../../watching/desk/returns-at-desk.tsx'
import { BarredNotice } from './barred-notice.tsx'
import { CaseHead } from './case-head.tsx'
import classes from './case-pane.module.css'
import { ClaimsSection } from './claims-section.tsx'
import { ConversationSection } from './conversation-section.tsx'
import { ListSection } from './list-section.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { PastSection } from './past-section.tsx'
import { QueueFacts } from './queue-facts.tsx'
import { SignalsSection } from './signals-section.tsx'
import { SimilarSection } from './similar-section.tsx'
import { SourceSection } from './source-section.tsx'
import { WhoSection } from './who-section.tsx'
import { WhySection } from './why-section.tsx'

/** The case, in the order in which a reviewer thinks. */
export function CasePane({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <article aria-label={t('case.title')} className={classes.pane}>
      <div className={classes.column}>
        <CaseHead onLeave={onLeave} />
        <BarredNotice />
        <QueueFacts />
        <NotesPanel />
        <WhySection />
        <WhoSection />
        <SourceSection />
        <SignalsSection />
        <ClaimsSection />
        <ListSection />
        <ReturnsAtDesk />
        <ConversationSection />
        <DeskRequestsOfCase />
        <PastSection />
        <SimilarSection />
      </div>
    </article>
  )
}
