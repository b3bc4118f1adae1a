import { Link, Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../parts/page/page-skeleton.tsx'
import { Wordmark } from '../theme/wordmark.tsx'
import { ConnectionLine } from './connection-line.tsx'
import frame from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './public-frame.module.css'

/** The frame around public pages, and around their placeholders. */
export function PublicFrame({ children = <Outlet /> }: { children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={classes.frame}>
      <a href="#main" className={frame.skip}>
        {t('skip')}
      </a>
      <header className={classes.head}>
        <Link to="/" aria-label={`freigabe – ${t('home')}`} className={classes.home}>
          <Wordmark />
        </Link>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </header>
      <ConnectionLine />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
      </main>
    </div>
  )
}
