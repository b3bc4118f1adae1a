import type { ReactNode } from 'react'
import type { Tone } from '../badge/tone.ts'
import classes from './answer.module.css'

interface AnswerProps {
  tone: Tone
  /** The answer itself, one sentence. */
  title: string
  /** Right below it: a bar that shows it. */
  figure?: ReactNode
  /** What it means and what to do now. */
  children: ReactNode
  /** Until when. */
  note?: ReactNode
  action?: ReactNode
}

/** The answer to a page's main question, at the top: the state and what to do now. */
export function Answer({ tone, title, figure, children, note, action }: AnswerProps) {
  return (
    <div className={classes.answer} data-tone={tone}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {figure}
        <p className={classes.text}>{children}</p>
        {note && <p className={classes.note}>{note}</p>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
