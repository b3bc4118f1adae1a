import type { OpinionResult } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'
import { useReading } from '../case/case-context.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import { AgreementBadge } from './agreement-badge.tsx'
import { OpinionWords } from './opinion-words.tsx'
import classes from './second-opinion.module.css'

/** How the opinion just given compares with the decision. */
export function OpinionCompared({ result }: { result: OpinionResult }) {
  const { t } = useTranslation('secondOpinion')
  const { policy } = useReading()
  return (
    <div role="status" className={classes.compared}>
      <AgreementBadge agreed={result.agreed} />
      <FactGrid>
        <Fact name={t('column.decision')}>
          <OpinionWords opinion={result.decision} policy={policy} />
        </Fact>
        <Fact name={t('column.second')}>
          <OpinionWords opinion={result.second} policy={policy} />
        </Fact>
      </FactGrid>
      <p className={classes.quiet}>{t('kept')}</p>
      <ButtonLink variant="default" to="/second-opinions">
        {t('next')}
      </ButtonLink>
    </div>
  )
}
