import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from '../badge/tone.ts'
import classes from './notice-box.module.css'

interface NoticeBoxProps {
  tone: Extract<Tone, 'red' | 'amber'>
  title: string
  children: ReactNode
}

/** A box that warns: what is the matter, and below it what to do. */
export function NoticeBox({ tone, title, children }: NoticeBoxProps) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <IconAlertTriangle size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.said}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  )
}
