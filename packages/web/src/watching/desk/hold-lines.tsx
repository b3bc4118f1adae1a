import type { HoldSummary } from '@freigabe/contract'
import { type Icon, IconArrowBackUp, IconBan, IconPlayerPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from '../../requests/dossier/history-lines.module.css'
import { useHoldWords } from '../use-hold-words.ts'

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

/** The other holds of an account, newest first; nothing where there are none. */
export function EarlierHolds({ account, but }: { account: string; but: string }) {
  const { t } = useTranslation('watching')
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account } }))
  const others = (data?.items ?? []).filter(({ id }) => id !== but)
  if (others.length === 0) return null
  return (
    <SheetPart title={t('hold.earlier')}>
      <HoldLines holds={others} />
    </SheetPart>
  )
}

const looks: Record<HoldSummary['status'], { tone: Tone; icon: Icon }> = {
  standing: { tone: 'violet', icon: IconPlayerPause },
  lifted: { tone: 'green', icon: IconArrowBackUp },
  confirmed: { tone: 'ink', icon: IconBan },
}

/** The state of a hold. */
export function HoldBadge({ status }: Pick<HoldSummary, 'status'>) {
  const { t } = useTranslation('watching')
  return <StateBadge {...looks[status]} label={t(`desk.state.${status}`)} />
}
