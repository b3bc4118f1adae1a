import { IconChevronRight } from '@tabler/icons-react'
import type { CaseProps } from '../case-props.ts'
import classes from './folded-lines.module.css'
import type { OwnLine } from './own-sheet.ts'
import { SheetLine } from './sheet-line.tsx'
import { useLineName } from './use-line-name.ts'

interface FoldedLinesProps extends CaseProps {
  lines: OwnLine[]
  /** How many they are, and what they have in common. */
  title: string
  /** `silent` where nothing was found about them. */
  kind: 'agreeing' | 'silent'
  startsOpen?: boolean
}

/** Statements that need no look: one line, opening to all of them. */
export function FoldedLines({
  lines,
  title,
  kind,
  startsOpen = false,
  ...props
}: FoldedLinesProps) {
  const nameOf = useLineName(props.policy, props.opened)
  if (lines.length === 0) return null
  return (
    <details className={classes.fold} open={startsOpen} data-kind={kind}>
      <summary className={classes.line}>
        <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
        <span className={classes.words}>
          <strong className={classes.title}>{title}</strong>{' '}
          <span className={classes.names}>{lines.map(nameOf).join(' · ')}</span>
        </span>
      </summary>
      {lines.map((line) => (
        <SheetLine key={line.id} {...props} line={line} />
      ))}
    </details>
  )
}
