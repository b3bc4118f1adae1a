import type { Finding } from '@freigabe/contract'
import { IconChevronRight } from '@tabler/icons-react'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { FindingFacts } from './finding-facts.tsx'
import classes from './finding-list.module.css'
import { byGravity } from './severity.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** Findings, the gravest first: one line each, opening to what was found and its facts. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const words = useLocalText()
  return (
    <ul className={classes.list}>
      {byGravity(findings).map((finding) => (
        <li key={finding.id}>
          <details className={classes.finding}>
            <summary className={classes.line}>
              <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
              <span className={classes.title}>{words(finding.title)}</span>
              <SeverityBadge severity={finding.severity} />
            </summary>
            <div className={classes.body}>
              <p className={classes.text}>{words(finding.text)}</p>
              <FindingFacts facts={finding.facts} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
