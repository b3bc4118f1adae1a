import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskRequestsOfCase } from '../../requests/staff/desk-requests-of-case.tsx'
import { ReturnsAtDesk } from '../../watching/desk/returns-at-desk.tsx'
import { BarredNotice } from './barred-notice.tsx'
import { useCase } from './case-context.tsx'
import { CaseHead } from './case-head.tsx'
import classes from './case-pane.module.css'
import { DivisionAtDesk } from './division-at-desk.tsx'
import { ConversationSection } from './sections/conversation-section.tsx'
import { ListSection } from './sections/list-section.tsx'
import { NotesPanel } from './sections/notes-panel.tsx'
import { PastSection } from './sections/past-section.tsx'
import { QueueFacts } from './sections/queue-facts.tsx'
import { SimilarSection } from './sections/similar-section.tsx'
import { SourceSection } from './sections/source-section.tsx'
import { WhoSection } from './sections/who-section.tsx'
import { WhySection } from './sections/why-section.tsx'
import { Gist } from './sheet/gist.tsx'
import { CaseSheet } from './sheet/sheet.tsx'

/** The case on one sheet, and below it in one line each what is opened when wanted. */
export function CasePane({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('desk')
  const { shown, draft } = useCase()
  const [asked, setAsked] = useState(0)
  return (
    <article aria-label={t('case.title')} className={classes.pane}>
      <div className={classes.column}>
        <CaseHead onLeave={onLeave} onNote={() => setAsked((times) => times + 1)} />
        <BarredNotice />
        <QueueFacts />
        {(asked > 0 || shown.notes.length > 0 || draft.note !== '') && <NotesPanel asked={asked} />}
        <Gist />
        <DivisionAtDesk />
        <SourceSection />
        <CaseSheet />
        <div className={classes.folded}>
          <ConversationSection />
          <ListSection />
          <WhoSection />
          <ReturnsAtDesk />
          <DeskRequestsOfCase />
          <PastSection />
          <SimilarSection />
          <WhySection />
        </div>
      </div>
    </article>
  )
}
