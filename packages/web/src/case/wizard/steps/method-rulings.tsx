import type { Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Quiet } from '../../../parts/page/quiet.tsx'
import { PlainList } from '../../../parts/table/plain-list.tsx'
import { RulingSource } from '../../decision/ruling-source.tsx'
import { useWizard } from '../wizard-context.ts'
import classes from './method-rulings.module.css'

/**
 * Why a method is not allowed, by law or by house rule, what can be done instead, and that it may still be
 * stated.
 */
export function MethodRulings({ method }: { method: Policy['methods'][number] }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const remedies = method.remedies.flatMap(
    (code) => policy.remedies.find((known) => known.code === code) ?? [],
  )
  return (
    <div className={classes.rulings} data-tone="amber">
      <p className={classes.title}>{t('rulings.title')}</p>
      <PlainList gap="0.375rem">
        {method.rulings
          .filter(({ stance }) => stance === 'forbidden')
          .map((ruling) => (
            <li key={ruling.pack}>
              <RulingSource policy={policy} ruling={ruling} /> {words(ruling.explanation)}
            </li>
          ))}
      </PlainList>
      {remedies.length > 0 && (
        <>
          <p className={classes.title}>{t('rulings.instead')}</p>
          <ul className={classes.remedies}>
            {remedies.map(({ code, title, text }) => (
              <li key={code}>
                <strong>{words(title)}.</strong> {words(text)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Quiet m="0.25rem 0 0">{t('rulings.still')}</Quiet>
    </div>
  )
}
