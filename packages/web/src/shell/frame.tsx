import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../parts/page-skeleton.tsx'
import classes from './frame.module.css'
import { SessionEndedDialog } from './session-ended-dialog.tsx'
import { Topbar } from './topbar.tsx'

/** The frame around every page of somebody who is signed in. */
export function Frame() {
  const { t } = useTranslation()
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Topbar />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionEndedDialog />
    </>
  )
}
