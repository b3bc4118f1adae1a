import { IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './hurdle.module.css'

interface HurdleProps {
  title: string
  /** Nothing is wrong: something is only still to be done. */
  isToDo?: boolean
  children?: ReactNode
}

/** What stands between the reviewer and a decision, explained where it arises, with a way on. */
export function Hurdle({ title, isToDo = false, children }: HurdleProps) {
  const Glyph = isToDo ? IconCircleDashed : IconAlertTriangle
  return (
    <div className={classes.hurdle} data-tone={isToDo ? 'grey' : 'amber'}>
      <Glyph size={17} aria-hidden="true" />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  )
}
