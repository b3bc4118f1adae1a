import type { OpinionResult } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { statementParts } from '../../case/decision/statement-of-reasons.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { useReading } from '../case/case-context.tsx'
import { PaperPart, SentPaper } from '../decision/letter/paper.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import { AgreementBadge } from './agreement-badge.tsx'
import { OpinionWords } from './opinion-words.tsx'
import classes from './second-opinion.module.css'

/** How the opinion just given compares with the decision. */
export function OpinionCompared({ result }: { result: OpinionResult }) {
  const { t } = useTranslation('secondOpinion')
  const { policy } = useReading()
  return (
    <>
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
      <DecidedLetter result={result} />
    </>
  )
}

/** What the account was written, in the place of the letter; the reader has given their own opinion by now. */
function DecidedLetter({ result: { id, accountId, caseId } }: { result: OpinionResult }) {
  const params = { account: accountId, case: caseId }
  const { data } = useQuery(read('readDeskCase', { params }))
  const statement = data?.decision?.id === id ? data.decision.statement : null
  if (statement === null) return null
  return (
    <SentPaper lang={statement.locale}>
      {statementParts.map((part) => (
        <PaperPart key={part} heading={part}>
          <div lang={statement.locale}>
            <Paragraphs text={statement[part]} />
          </div>
        </PaperPart>
      ))}
    </SentPaper>
  )
}
