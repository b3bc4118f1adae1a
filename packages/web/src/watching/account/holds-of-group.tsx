import type { Group, Hold } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainList } from '../../parts/table/plain-list.tsx'
import { useSession } from '../../people/session.ts'
import { holdsQuery } from '../queries.ts'
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
  // Reviewers read them at the desk.
  const seesHolds = staffRoles.length === 0 || staffRoles.includes('support')
  const { data } = useQuery({ ...holdsQuery(account), enabled: seesHolds })
  const holds = (data?.items ?? []).filter((hold) => concerns(hold, group))
  const whole =
    group.next.what === 'wait_for_hold'
      ? (holds.find(({ unit }) => unit !== 'import') ?? holds[0])
      : undefined
  const others = holds.filter((hold) => hold !== whole)
  return (
    <>
      {whole ? (
        <HoldAnswer
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
    </>
  )
}

function concerns({ endedAt, group, unit }: Hold, { id }: Group): boolean {
  return endedAt === null && (unit === 'account' || group?.id === id)
}
