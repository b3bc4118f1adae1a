import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { openToastPlace } from '../parts/page/toast-place.tsx'

/** The notices that are shown for a moment, one above the other. */
export function NoticeStack() {
  useEffect(openToastPlace, [])
  // In a portal it would not be there yet when the place is opened.
  return <Notifications position="bottom-left" autoClose={5000} withinPortal={false} />
}
