import type { DeskComplaint } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Section } from '../../parts/section.tsx'
import classes from '../proceedings/entry-list.module.css'

/** What staff wrote down about a complaint, who looked at the address and why, and how it ended. */
export function ComplaintNotes({ notes }: Pick<DeskComplaint, 'notes'>) {
  const { t } = useTranslation('complaints')
  return (
    <Section title={t('page.notes')}>
      {notes.length === 0 && <p>{t('page.noNotes')}</p>}
      <ol className={classes.entries}>
        {notes.map(({ id, kind, text, by, at }) => (
          <li key={id} className={classes.entry}>
            <h3 className={classes.title}>
              {t(`noteKind.${kind}`)}
              <span className={classes.when}>
                <Moment at={at} />, {by}
              </span>
            </h3>
            <div className={classes.text}>
              <Paragraphs text={text} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
