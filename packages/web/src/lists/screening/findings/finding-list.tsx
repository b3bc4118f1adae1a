import type { Finding } from '@freigabe/contract'
import { useState } from 'react'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { OpeningLine, OpeningList } from '../../../parts/opening-list.tsx'
import { FindingBody } from './finding-body.tsx'
import classes from './finding-list.module.css'
import { byGravity } from './severity.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** Findings, the gravest first: one line each, with its figure, opening to what was found and why it matters. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <OpeningList>
      {byGravity(findings).map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </OpeningList>
  )
}

/** What is inside is drawn once it is opened: most are not. */
function FindingLine({ finding }: { finding: Finding }) {
  const words = useLocalText()
  const [seen, setSeen] = useState(false)
  return (
    <OpeningLine
      title={words(finding.title)}
      className={classes.line}
      beside={
        <>
          {finding.headline && <span className={classes.headline}>{words(finding.headline)}</span>}
          <span className={classes.severity}>
            <SeverityBadge severity={finding.severity} />
          </span>
        </>
      }
      onOpen={() => setSeen(true)}
    >
      {seen && <FindingBody finding={finding} />}
    </OpeningLine>
  )
}
