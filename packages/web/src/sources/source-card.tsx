import type { Source } from '@freigabe/contract'
import { Anchor, Button, Group, Menu, Progress } from '@mantine/core'
import {
  IconChevronDown,
  IconCircleCheck,
  IconGauge,
  IconPencil,
  IconPlayerStop,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ClosedBadge } from '../lists/groups/closed-badge.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { Card } from '../parts/page/card.tsx'
import { ButtonLink } from '../parts/page/links.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { useCasePlace } from '../people/session.ts'
import { ChangeSource } from './change-source.tsx'
import { useSourceChanges } from './mutations.ts'
import { SourceArrivals } from './source-arrivals.tsx'
import { SourceSignUps } from './source-sign-ups.tsx'
import { useExtentText } from './use-extent-text.ts'

interface SourceCardProps {
  account: string
  source: Source
  mayWrite: boolean
}

/** One source: what it is, how much of its cap is used, what arrived lately, and what to do next. */
export function SourceCard({ account, source, mayWrite }: SourceCardProps) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const extent = useExtentText()
  const { approved, closed, link, period } = source
  const mayChange = mayWrite && source.withdrawnAt === null
  return (
    <Card
      name={source.name}
      facts={
        <>
          {t(`kind.${source.kind}`)}
          {link && (
            <>
              {' · '}
              <Anchor href={link} target="_blank" rel="noreferrer" fz="inherit">
                {link}
              </Anchor>
            </>
          )}
        </>
      }
      beside={
        <>
          <SourceBadge source={source} />
          {mayChange && <SourceMenu account={account} source={source} />}
        </>
      }
    >
      {source.arrivals.length > 0 && <SourceUse source={source} />}
      <Quiet>
        {approved
          ? t('approved', { ...extent(approved), until: format.date(approved.endsAt) })
          : t('declared', extent(source))}
        {period.beyondCap > 0 &&
          ` ${t('beyond', { count: period.beyondCap, number: format.number(period.beyondCap) })}`}
      </Quiet>
      {closed === 'content_changed' && <Quiet>{t('changed')}</Quiet>}
      <SourceSignUps source={source} />
      <SourceAction account={account} source={source} mayWrite={mayChange} />
      {source.arrivals.length > 0 ? (
        <details>
          <summary style={{ cursor: 'pointer' }}>{t('arrivals')}</summary>
          <SourceArrivals source={source} />
        </details>
      ) : (
        <Quiet>{t('none')}</Quiet>
      )}
    </Card>
  )
}

/** Whether recipients who arrive next through a source may be sent to, and if not, why. */
function SourceBadge({ source }: { source: Source }) {
  const { t } = useTranslation('sources')
  if (source.withdrawnAt !== null) {
    return <StateBadge tone="grey" icon={IconPlayerStop} label={t('withdrawn')} />
  }
  if (source.closed === null) {
    return <StateBadge tone="green" icon={IconCircleCheck} label={t('open')} />
  }
  // An approval stands, but nothing further is approved.
  if (source.approved !== null && source.closed === 'never_approved') {
    return <StateBadge tone="amber" icon={IconGauge} label={t('full')} />
  }
  return <ClosedBadge reason={source.closed} />
}

/** What can be done to a source itself. */
function SourceMenu({ account, source }: { account: string; source: Source }) {
  const { t } = useTranslation('sources')
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  const { withdraw } = useSourceChanges(account, source.groupId)
  const close = () => setDoing(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={16} />}>
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDoing('change')}>
            {t('change')}
          </Menu.Item>
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconPlayerStop size={16} />}
            onClick={() => setDoing('withdraw')}
          >
            {t('withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'change' && <ChangeSource account={account} source={source} onClose={close} />}
      <ConfirmDialog
        opened={doing === 'withdraw'}
        title={t('withdrawTitle', { name: source.name })}
        confirm={t('withdrawConfirm')}
        danger
        mutation={withdraw}
        onConfirm={() => withdraw.mutate(source.id, { onSuccess: close })}
        onClose={close}
      >
        {t('withdrawText')}
      </ConfirmDialog>
    </>
  )
}

/** How much of a source's cap is used in the current period. */
function SourceUse({ source }: { source: Source }) {
  const { t } = useTranslation(['sources', 'case'])
  const format = useFormat()
  const { arrived, from } = source.period
  const cap = source.approved?.cap ?? source.cap
  const label = t('usedLabel', { from: format.statedDay(from) })
  return (
    <div>
      <Group
        component="p"
        align="stretch"
        justify="space-between"
        gap="0 1rem"
        m="0 0 0.375rem"
        fz="sm"
      >
        <span>{label}</span>
        <span>{t('used', { arrived: format.number(arrived), cap: format.number(cap) })}</span>
      </Group>
      <Progress
        value={Math.min(100, (arrived / cap) * 100)}
        color={arrived >= cap ? 'amber' : undefined}
        aria-label={label}
      />
      <Quiet fz="sm" mt="0.375rem">
        {t('case:arrivalsCounted')}
      </Quiet>
    </div>
  )
}

interface SourceActionProps {
  account: string
  source: Source
  mayWrite: boolean
}

const over = ['rejected', 'revoked', 'withdrawn', 'lapsed']

/** What to do about a source: begin its approval process, see it, or have it reviewed again. */
function SourceAction({ account, source, mayWrite }: SourceActionProps) {
  const { t } = useTranslation('sources')
  const navigate = useNavigate()
  const { review } = useSourceChanges(account, source.groupId)
  const casePlace = useCasePlace()
  const { case: newest, closed } = source
  const mayBegin = mayWrite && closed !== 'account_suspended'
  const isOver = newest === null || over.includes(newest.status) || closed === 'expired'
  const again = () =>
    review.mutate(source.id, {
      onSuccess: ({ case: opened }) =>
        opened &&
        navigate({ to: '/a/$account/cases/$case/submit', params: { account, case: opened.id } }),
    })
  return (
    <Group align="stretch" gap="xs">
      {newest && (
        <ButtonLink
          variant={mayBegin && newest.status === 'awaiting_submission' ? 'filled' : 'default'}
          to={
            mayBegin && newest.status === 'awaiting_submission'
              ? '/a/$account/cases/$case/submit'
              : casePlace
          }
          params={{ account, case: newest.id }}
        >
          {mayBegin && newest.status === 'awaiting_submission' ? t('begin') : t('see')}
        </ButtonLink>
      )}
      {mayBegin && isOver && (
        <Button variant="default" loading={review.isPending} onClick={again}>
          {t('renew')}
        </Button>
      )}
      <ProblemNotice error={review.error} />
    </Group>
  )
}
