import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { accountQuery } from '../../../people/queries.ts'
import { useSession } from '../../../people/session.ts'
import { AnswerList } from '../../answer-list.tsx'
import { pointerOf } from '../fields/pointer.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './letter.module.css'
import { useAlsoCases } from './use-also-cases.ts'

/** Everything about to be handed in, as the letter that the person signs. */
export function Letter() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { account, policy, kept, go, goToField } = useWizard()
  const { person } = useSession()
  const { data: owner } = useQuery(accountQuery(account))
  const { data: reusable } = useQuery(read('listReusable', { params: { account } }))
  const { content } = kept.typed
  return (
    <article className={classes.letter}>
      <header className={classes.head}>
        <p>
          <strong>{owner?.name}</strong>
          <br />
          {person.name}
        </p>
        <p>{format.date(new Date())}</p>
      </header>
      <LetterOpening />
      <AnswerList
        account={account}
        policy={policy}
        content={content}
        countries={kept.server.policy.countries}
        besideCountries={
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => goToField(pointerOf('countries'))}
          >
            {t('summary.change')}
          </Button>
        }
        evidence={reusable?.evidence ?? []}
        beside={(key) => (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => goToField(pointerOf('answers', key))}
          >
            {t('summary.change')}
          </Button>
        )}
      />
      <p className={classes.contact}>
        <span>
          {content.contact ? t('summary.contact', { ...content.contact }) : t('summary.noContact')}
        </span>
        <Button variant="subtle" size="compact-xs" onClick={() => go('contact')}>
          {t('summary.change')}
        </Button>
      </p>
    </article>
  )
}

/** The first sentences of the letter: which recipients of which groups are to be reviewed. */
function LetterOpening() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { case: opened } = useWizard()
  const { chosen } = useAlsoCases()
  const { recipients } = opened
  const files = opened.batches.map(({ fileName }) =>
    t('summary.file', { name: format.importName(fileName) }),
  )
  const known = opened.batches.reduce((sum, batch) => sum + (batch.known?.recipients ?? 0), 0)
  const groups = chosen.map(({ recipients: count, groupName }) =>
    t('summary.group', { count, number: format.number(count), group: groupName }),
  )
  return (
    <p className={classes.opening}>
      {t('summary.opening', {
        count: recipients,
        number: format.number(recipients),
        group: opened.groupName,
        source: opened.sources[0]?.name ?? '',
        files: format.list(files),
      })}{' '}
      {known > 0 && <>{t('summary.known', { count: known, number: format.number(known) })} </>}
      {groups.length > 0 && <>{t('summary.also', { groups: format.list(groups) })} </>}
      {t('summary.statement')}
    </p>
  )
}
