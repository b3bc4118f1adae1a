import type { HoldSummary } from '@freigabe/contract'
import { TextLink } from '../../parts/page/links.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from '../../requests/dossier/history-lines.module.css'
import { useHoldWords } from '../use-hold-words.ts'
import { HoldBadge } from './hold-badge.tsx'

/** Holds in a line each: what, how it stands, and since when. */
export function HoldLines({ holds }: { holds: HoldSummary[] }) {
  const words = useHoldWords()
  return holds.map((hold) => (
    <span key={hold.id} className={classes.line}>
      <TextLink to="/holds/$account/$hold" params={{ account: hold.account.id, hold: hold.id }}>
        {words.unit(hold)}
      </TextLink>
      <HoldBadge status={hold.status} />
      <Moment at={hold.placedAt} />
    </span>
  ))
}
