import { deviceSwitch } from '../keys/device-switch.ts'

/** Whether the next case is taken once one is done; otherwise the queue returns. */
export const nextPreference = deviceSwitch('freigabe.desk.next')
