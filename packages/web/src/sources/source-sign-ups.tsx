import type { Source } from '@freigabe/contract'
import { Text } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Moment } from '../parts/moment.tsx'
import { Quiet } from '../parts/quiet.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useAttackWords } from '../watching/attacks/use-attack-words.ts'

/** What became of those who signed up through a source, and whether bots do. */
export function SourceSignUps({ source: { attack, signUps } }: { source: Source }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const found = useAttackWords()
  const { asked, confirmed, bounced, missing } = signUps
  return (
    <>
      {attack && (
        <div>
          <StateBadge tone="amber" icon={IconRobot} label={t('sources.attack.badge')} />
          <Text size="sm" m="0.25rem 0 0">
            {t('sources.attack.since')} <Moment at={attack.since} />: {found(attack)}
          </Text>
          <Text size="sm" m="0.25rem 0 0">
            {t('sources.attack.meanwhile', { number: format.number(attack.perHour) })}
          </Text>
        </div>
      )}
      {asked > 0 && (
        <Quiet>
          {t('sources.signUps.asked', { number: format.number(asked) })}{' '}
          {confirmed &&
            confirmed.of > 0 &&
            t('sources.signUps.confirmed', {
              ...{ number: format.number(confirmed.count), of: format.number(confirmed.of) },
              rate: format.rate(Math.min(1, confirmed.count / confirmed.of)),
            })}{' '}
          {bounced > 0 && t('sources.signUps.bounced', { number: format.number(bounced) })}
        </Quiet>
      )}
      {asked > 0 && missing.includes('confirmed') && (
        <Quiet>{t('sources.signUps.noConfirmations')}</Quiet>
      )}
      {asked === 0 && confirmed !== null && <Quiet>{t('sources.signUps.noPermits')}</Quiet>}
    </>
  )
}
