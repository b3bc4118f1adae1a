import type { Opinion } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { useChange } from '../../api/use-change.ts'
import { Timeline } from '../../case/timeline.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ReadingProvider } from '../case/case-context.tsx'
import { CaseSection } from '../case/case-section.tsx'
import { ConversationSection } from '../case/conversation-section.tsx'
import { ListSection } from '../case/list-section.tsx'
import { Gist } from '../case/sheet/gist.tsx'
import { CaseSheet } from '../case/sheet/sheet.tsx'
import { SourceSection } from '../case/source-section.tsx'
import { WhoSection } from '../case/who-section.tsx'
import { WhySection } from '../case/why-section.tsx'
import { OpinionCompared } from './opinion-compared.tsx'
import { OpinionForm } from './opinion-form.tsx'
import classes from './second-opinion.module.css'
import { useBlindReading } from './use-blind-reading.ts'

const route = getRouteApi('/signed-in/second-opinions/$opinion')

/** A decided case as it was before the decision, with the reader's opinion next to it. */
export function BlindCasePage() {
  const { t } = useTranslation(['secondOpinion', 'desk'])
  const { opinion } = route.useParams()
  const { data: blind } = useSuspenseQuery({
    ...read('readBlindCase', { params: { opinion } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const reading = useBlindReading(blind)
  const give = useChange(
    (given: Opinion) => client.giveSecondOpinion({ params: { opinion }, body: given }),
    { stale: read('listSecondOpinions') },
  )
  return (
    <Page>
      <PageHeader
        title={blind.groupName}
        above={<TextLink to="/second-opinions">{t('title')}</TextLink>}
        lead={t('blind', { account: blind.account.name })}
      />
      <ReadingProvider value={reading}>
        <div className={classes.opinion}>
          <article aria-label={t('desk:case.title')} className={classes.case}>
            <Gist />
            <SourceSection />
            <CaseSheet />
            <ConversationSection />
            <ListSection />
            <WhoSection />
            <CaseSection title={t('desk:past.timeline')}>
              <Timeline entries={blind.timeline} />
            </CaseSection>
            <WhySection />
          </article>
          <aside aria-label={t('yours')} className={classes.aside}>
            {give.data ? (
              <OpinionCompared result={give.data} />
            ) : (
              <OpinionForm error={give.error} isPending={give.isPending} onGive={give.mutate} />
            )}
          </aside>
        </div>
      </ReadingProvider>
    </Page>
  )
}
