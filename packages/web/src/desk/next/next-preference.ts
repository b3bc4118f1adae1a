import { deviceSwitch } from '../keys/device-switch.ts'

/** Whether the next case is taken once one is done; without it the queue comes back. */
export const nextPreference = deviceSwitch('freigabe.desk.next')
