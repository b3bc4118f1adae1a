import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { openToastPlace } from '../parts/page/toast-place.tsx'
import classes from './notice-stack.module.css'

/** The notices that are shown for a moment, one above the other. */
export function NoticeStack() {
  useEffect(openToastPlace, [])
  // In a portal it would not be there yet when the place is opened.
  return (
    <Notifications
      className={classes.stack}
      position="bottom-left"
      autoClose={5000}
      withinPortal={false}
    />
  )
}
