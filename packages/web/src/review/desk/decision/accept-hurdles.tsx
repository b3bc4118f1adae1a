import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { Hurdle } from './hurdle.tsx'
import { JumpList } from './jump-list.tsx'
import { modeFocus } from './mode-focus.ts'

/** What an acceptance would be refused for, before anybody tries. */
export function AcceptHurdles() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { order, unassessed, judgementOf, claims, policy, change } = useCase()
  const doubtful = order.filter((id) => ['unclear', 'contradicted'].includes(judgementOf(id) ?? ''))
  const stated = claims.groups.map(({ method }) => method)
  const forbidden = policy.methods.filter(
    ({ code, stance }) => stance === 'forbidden' && stated.includes(code),
  )
  const goAsk = () => {
    change('mode', 'ask')
    modeFocus.soon()
  }
  return (
    <>
      {forbidden.length > 0 && (
        <Hurdle
          title={t('hurdle.forbidden', {
            methods: forbidden.map(({ label }) => words(label)).join(', '),
          })}
        >
          {t('hurdle.forbiddenText')}
        </Hurdle>
      )}
      {unassessed.length > 0 && (
        <Hurdle title={t('hurdle.unassessed', { count: unassessed.length })}>
          <JumpList ids={unassessed} />
        </Hurdle>
      )}
      {doubtful.length > 0 && (
        <Hurdle title={t('hurdle.doubtful', { count: doubtful.length })}>
          <JumpList ids={doubtful} />
          <Anchor component="button" type="button" size="sm" mt={4} onClick={goAsk}>
            {t('hurdle.ask')}
          </Anchor>
        </Hurdle>
      )}
    </>
  )
}
