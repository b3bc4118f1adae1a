import type { Source } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { AttackNotice } from './attack-notice.tsx'

/** What became of those who signed up through a source, and whether bots do. */
export function SourceSignUps({ source: { attack, signUps } }: { source: Source }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const { asked, confirmed, bounced, missing } = signUps
  return (
    <>
      {attack && <AttackNotice attack={attack} />}
      {asked > 0 && (
        <Quiet>
          {t('signUps.asked', { number: format.number(asked) })}{' '}
          {confirmed &&
            confirmed.of > 0 &&
            t(confirmed.count === 0 ? 'signUps.unconfirmed' : 'signUps.confirmed', {
              ...{ number: format.number(confirmed.count), of: format.number(confirmed.of) },
              rate: format.rate(confirmed.count / confirmed.of),
            })}{' '}
          {bounced > 0 && t('signUps.bounced', { number: format.number(bounced) })}
        </Quiet>
      )}
      {asked > 0 && missing.includes('confirmed') && <Quiet>{t('signUps.noConfirmations')}</Quiet>}
      {asked === 0 && confirmed !== null && <Quiet>{t('signUps.noPermits')}</Quiet>}
    </>
  )
}
