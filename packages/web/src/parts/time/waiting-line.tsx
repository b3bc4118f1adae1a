import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from '../badge/tone.ts'
import classes from './waiting-line.module.css'

interface WaitingLineProps {
  tone: Tone
  icon: Icon
  /** How long it takes, and until when. */
  note: ReactNode
  /** Its one button; filled where it is the first of the list, so that one thing is the next. */
  button: ReactNode
  children: ReactNode
}

/** One thing that waits, in a list of them: a sentence, until when, and the button that does it. */
export function WaitingLine({ tone, icon: Glyph, note, button, children }: WaitingLineProps) {
  return (
    <li className={classes.line} data-tone={tone}>
      <Glyph size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.sentence}>{children}</p>
        <p className={classes.note}>{note}</p>
      </div>
      <div className={classes.button}>{button}</div>
    </li>
  )
}
