import type { Attack } from '@freigabe/contract'
import { Box, Text } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useAttackWords } from '../watching/attacks/use-attack-words.ts'
import { sourcesQuery } from './queries.ts'

/** Says that bots fill in a form, by what that was found, and what holds meanwhile. */
export function AttackNotice({ attack, atDesk }: { attack: Attack; atDesk?: boolean }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const found = useAttackWords()
  return (
    <Box my="xs">
      <StateBadge tone="amber" icon={IconRobot} label={t('attack.badge')} />
      <Text size="sm" m="0.25rem 0 0">
        {t('attack.since')} <Moment at={attack.since} />: {found(attack)}
      </Text>
      <Text size="sm" m="0.25rem 0 0">
        {t(atDesk ? 'attack.slowed' : 'attack.meanwhile', {
          number: format.number(attack.perHour),
        })}
      </Text>
    </Box>
  )
}

interface AttackOfSourceProps {
  account: string
  group: string
  source: string
  atDesk?: boolean
}

/** The same of a source that is only known by its id, as beside a case; nothing where it is not attacked. */
export function AttackOfSource({ account, group, source, atDesk }: AttackOfSourceProps) {
  const { data } = useQuery(sourcesQuery(account, group))
  const attack = data?.items.find(({ id }) => id === source)?.attack
  return attack ? <AttackNotice attack={attack} atDesk={atDesk} /> : null
}
