import type { Group, Hold } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { PlainList } from '../../parts/table/plain-list.tsx'
import { useSession } from '../../people/session.ts'
import { HeldAtDesk } from '../desk/held-at-desk.tsx'
import { holdsQuery } from '../queries.ts'
import { useHoldWords } from '../use-hold-words.ts'
import { HoldAnswer } from './hold-answer.tsx'
import { HoldLink } from './hold-link.tsx'
import { HoldNotice } from './hold-notice.tsx'

interface HoldsOfGroupProps {
  account: string
  group: Group
  mayWrite: boolean
  /** Shown where the group as a whole is not on hold. */
  children: ReactNode
}

/** On the page of a group: the hold as the answer to whether it can be sent to, and held imports below it. */
export function HoldsOfGroup({ account, group, mayWrite, children }: HoldsOfGroupProps) {
  const { t } = useTranslation('watching')
  const { staffRoles } = useSession()
  const seesHolds = staffRoles.length === 0 || staffRoles.includes('support')
  const decidesHolds = staffRoles.includes('reviewer') || staffRoles.includes('lead')
  const { data } = useQuery({ ...holdsQuery(account), enabled: seesHolds })
  const all = (data?.items ?? []).filter((hold) => concerns(hold, group))
  const holds = all.filter(({ endedAt }) => endedAt === null)
  const lifted = all.find(({ standing }) => standing === 'lifted')
  const whole =
    group.next.what === 'wait_for_hold'
      ? (holds.find(({ unit }) => unit !== 'import') ?? holds[0])
      : undefined
  const others = holds.filter((hold) => hold !== whole)
  return (
    <>
      {whole ? (
        <HoldAnswer
          account={account}
          hold={whole}
          title={t('account.groupTitle')}
          action={<HoldLink account={account} hold={whole} mayWrite={mayWrite} size="md" />}
        />
      ) : (
        children
      )}
      {others.length > 0 && (
        <PlainList gap="xs" mt="sm">
          {others.map((hold) => (
            <HoldNotice
              key={hold.id}
              account={account}
              hold={hold}
              mayWrite={mayWrite}
              isFirst={false}
            />
          ))}
        </PlainList>
      )}
      {!seesHolds && decidesHolds && <HeldAtDesk account={account} group={group.id} />}
      {holds.length === 0 && lifted && <WasHeld account={account} hold={lifted} />}
    </>
  )
}

function concerns({ group, unit }: Hold, { id }: Group): boolean {
  return unit === 'account' || group?.id === id
}

/** That sending was stopped for a while, and from when to when. */
function WasHeld({ account, hold }: { account: string; hold: Hold }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const words = useHoldWords()
  const from = format.day(hold.placedAt)
  const until = format.day(hold.endedAt ?? hold.placedAt)
  return (
    <Quiet mt="sm">
      <Trans
        t={t}
        i18nKey={from === until ? 'account.wasDay' : 'account.was'}
        values={{ from, until, what: words.unit(hold) }}
        components={{ see: <TextLink to="/a/$account/holds" params={{ account }} /> }}
      />
    </Quiet>
  )
}
