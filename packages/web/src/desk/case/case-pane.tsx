import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../../i18n/i18n.ts'
import { later, useIsPainted } from '../../parts/later.tsx'
import { BarredNotice } from './barred-notice.tsx'
import { useCase } from './case-context.tsx'
import { CaseHead } from './case-head.tsx'
import classes from './case-pane.module.css'
import { DivisionAtDesk } from './division-at-desk.tsx'
import { NotesPanel } from './sections/notes-panel.tsx'
import { QueueFacts } from './sections/queue-facts.tsx'
import { SourceSection } from './sections/source-section.tsx'
import { Gist } from './sheet/gist.tsx'
import { CaseSheet } from './sheet/sheet.tsx'

// What is read first waits neither for it nor for its texts.
const Folded = later(async () => {
  const texts = i18n.loadNamespaces(['watching', 'requests'])
  const [part] = await Promise.all([import('./folded.tsx'), texts])
  return part.Folded
})

/** The case on one sheet, and below it in one line each what is opened when wanted. */
export function CasePane({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('desk')
  const { shown, draft } = useCase()
  const [asked, setAsked] = useState(0)
  const isPainted = useIsPainted()
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
        {isPainted && <Folded />}
      </div>
    </article>
  )
}
