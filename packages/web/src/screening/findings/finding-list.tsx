import type { Finding } from '@freigabe/contract'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { FindingBody } from './finding-body.tsx'
import classes from './finding-list.module.css'
import { byGravity } from './severity.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** Findings, the gravest first: one line each, with its figure, opening to what was found and why it matters. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className={classes.list}>
      {byGravity(findings).map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </ul>
  )
}

/** What is inside is drawn once it is opened: most are not. */
function FindingLine({ finding }: { finding: Finding }) {
  const words = useLocalText()
  const [seen, setSeen] = useState(false)
  return (
    <li>
      <details
        className={classes.finding}
        onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}
      >
        <summary className={classes.line} data-finding>
          <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
          <span className={classes.title}>{words(finding.title)}</span>
          {finding.headline && <span className={classes.headline}>{words(finding.headline)}</span>}
          <span className={classes.severity}>
            <SeverityBadge severity={finding.severity} />
          </span>
        </summary>
        {seen && <FindingBody finding={finding} />}
      </details>
    </li>
  )
}
