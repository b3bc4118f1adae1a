import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import pane from './case/case-pane.module.css'
import type { Step } from './case/judging/use-case-work.ts'
import decision from './decision/decision-pane.module.css'
import classes from './desk-case.module.css'
import { useKeyHelp } from './keys/use-key-help.tsx'
import page from './sheet-page.module.css'

interface SheetPageProps {
  /** What is read, for screen readers. */
  label: string
  /** What is read. */
  children: ReactNode
  /** What is written about it. */
  letter: ReactNode
  /** Without a way to what is written where there is nothing to do there. */
  words: { letter: string; go: string | null; back: string }
  step: Step
  onStep: (step: Step) => void
}

/** A sheet to read and the letter beside it, as at a case; on a narrow screen one after the other. */
export function SheetPage({ label, children, letter, words, step, onStep }: SheetPageProps) {
  const { help } = useKeyHelp()
  const goTo = (to: Step) => {
    onStep(to)
    window.scrollTo({ top: 0 })
  }
  return (
    <div className={page.page}>
      <div className={classes.case} data-step={step}>
        <article aria-label={label} className={pane.pane}>
          <div className={pane.column}>{children}</div>
        </article>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what was decided is text alone, and is scrolled by keyboard. */}
        <aside aria-label={words.letter} className={decision.pane} tabIndex={0}>
          <Button
            variant="subtle"
            size="compact-sm"
            className={decision.back}
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            onClick={() => goTo('case')}
          >
            {words.back}
          </Button>
          {letter}
        </aside>
        {words.go && (
          <div className={classes.bar}>
            <Button fullWidth onClick={() => goTo('decision')}>
              {words.go}
            </Button>
          </div>
        )}
      </div>
      {help}
    </div>
  )
}
