import { DeskRequestsOfCase } from '../../requests/staff/desk-requests-of-case.tsx'
import { ReturnsAtDesk } from '../../watching/desk/returns-at-desk.tsx'
import classes from './folded.module.css'
import { ConversationSection } from './sections/conversation-section.tsx'
import { ListSection } from './sections/list-section.tsx'
import { PastSection } from './sections/past-section.tsx'
import { SimilarSection } from './sections/similar-section.tsx'
import { WhoSection } from './sections/who-section.tsx'
import { WhySection } from './sections/why-section.tsx'

/** What stands below the sheet in one line each, and is opened when wanted. */
export function Folded() {
  return (
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
  )
}
