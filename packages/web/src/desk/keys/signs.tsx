import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconClockPause,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconStopwatch,
  IconUserQuestion,
  IconUserShare,
} from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SeverityMark, severities } from '../../parts/badge/severity.tsx'
import { urgencyGlyphs } from '../queue/urgency-tag.tsx'
import { routeGlyphs } from '../route-tag.tsx'
import classes from './key-help.module.css'

/** The signs of queue and case that stand without their word, each with it. */
export function Signs() {
  const { t } = useTranslation(['desk', 'parts'])
  return (
    <>
      <SignGroup title={t('keys.signs.found')}>
        {severities.map((severity) => (
          <li key={severity} className={classes.sign}>
            <SeverityMark severity={severity} />
          </li>
        ))}
        <Sign icon={IconCheck}>{t('parts:agrees')}</Sign>
      </SignGroup>
      <SignGroup title={t('keys.signs.way')}>
        {entriesOf(routeGlyphs).map(([route, glyph]) => (
          <Sign key={route} icon={glyph}>
            {t(`parts:route.${route}`)}
          </Sign>
        ))}
        {entriesOf(urgencyGlyphs).map(([urgency, glyph]) => (
          <Sign key={urgency} icon={glyph}>
            {t(`urgency.tag.${urgency}`)}
          </Sign>
        ))}
        <Sign icon={IconStopwatch}>{t('keys.signs.near')}</Sign>
        <Sign icon={IconAlertTriangle}>{t('due.breached')}</Sign>
      </SignGroup>
      <SignGroup title={t('keys.signs.held')}>
        <Sign icon={IconLock}>{t('keys.signs.lease')}</Sign>
        <Sign icon={IconHourglass}>{t('queue.beingDecided')}</Sign>
        <Sign icon={IconUserQuestion}>{t('queue.waitsForSecond')}</Sign>
        <Sign icon={IconClockPause}>{t('keys.signs.deferred')}</Sign>
        <Sign icon={IconUserShare}>{t('keys.signs.handedOver')}</Sign>
        <Sign icon={IconMessageQuestion}>{t('queue.asked')}</Sign>
      </SignGroup>
    </>
  )
}

function SignGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      <ul aria-labelledby={id} className={classes.keys}>
        {children}
      </ul>
    </section>
  )
}

function Sign({ icon: Glyph, children }: { icon: Icon; children: string }) {
  return (
    <li className={classes.sign}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{children}</span>
    </li>
  )
}

function entriesOf<Name extends string>(glyphs: Readonly<Record<Name, Icon>>) {
  return Object.entries(glyphs) as [Name, Icon][]
}
