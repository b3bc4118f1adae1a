import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** The notices that are shown for a moment, one above the other. */
export function NoticeStack() {
  return <Notifications position="bottom-left" autoClose={5000} />
}
