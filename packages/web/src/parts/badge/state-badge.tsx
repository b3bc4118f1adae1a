import type { Icon } from '@tabler/icons-react'
import classes from './state-badge.module.css'
import type { Tone } from './tone.ts'

interface StateBadgeProps {
  tone: Tone
  icon: Icon
  label: string
}

/** A state as icon, word and colour together, never as colour alone. */
export function StateBadge({ tone, icon: Glyph, label }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Glyph size={15} stroke={2} aria-hidden="true" />
      {label}
    </span>
  )
}
