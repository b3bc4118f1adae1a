import { deviceSwitch } from './device-switch.ts'

/**
 * Whether single letters act. They can be switched off, for people who dictate or whose fingers rest on the
 * keys (WCAG 2.2, 2.1.4); the focused element still takes its own keys.
 */
export const keyPreference = deviceSwitch('freigabe.desk.keys')
