import type { Text } from '../text.ts'

/** What a column of a recipients file is for. The ids are stable: reports and corrections keep them. */
export const columnRoles = [
  'email',
  'name',
  'signed_up_at',
  'signup_ip',
  'confirmed_at',
  'confirm_ip',
  'consent',
  'source',
  'country',
  'status',
  'blocked',
  'last_contact_at',
  'ordered_at',
  'segment',
  'postcode',
  'phone',
] as const

export type ColumnRole = (typeof columnRoles)[number]

/** Of the email column only the address is read, and of the others of these nothing. */
const unreadRoles = ['email', 'name', 'segment'] as const

export type CellRole = Exclude<ColumnRole, (typeof unreadRoles)[number]>

/** Roles whose cells are read row by row. */
export const cellRoles = columnRoles.filter(
  (role): role is CellRole => !(unreadRoles as readonly ColumnRole[]).includes(role),
)

export const momentRoles = [
  'signed_up_at',
  'confirmed_at',
  'last_contact_at',
  'ordered_at',
] as const

export type MomentRole = (typeof momentRoles)[number]

export const ipRoles = ['signup_ip', 'confirm_ip'] as const

export type IpRole = (typeof ipRoles)[number]

/** What the customer says about columns: place from 0, or heading; null where the file has no such column. */
export type ColumnChoices = Partial<Record<ColumnRole, number | string | null>>

/** Which column was taken for a role, and how certain that is. */
export interface ColumnOfRole {
  /** Place from 0. */
  index: number
  /** From 0 to 1; 1 where the customer chose. */
  confidence: number
  chosenBy: 'customer' | 'engine'
}

/** What the roles are called in sentences. */
export const columnRoleTexts: Readonly<Record<ColumnRole, Text>> = {
  email: { de: 'E-Mail-Adresse', en: 'e-mail address' },
  name: { de: 'Name', en: 'name' },
  signed_up_at: { de: 'Anmeldezeit', en: 'sign-up time' },
  signup_ip: { de: 'IP-Adresse der Anmeldung', en: 'sign-up IP address' },
  confirmed_at: { de: 'Bestätigungszeit', en: 'confirmation time' },
  confirm_ip: { de: 'IP-Adresse der Bestätigung', en: 'confirmation IP address' },
  consent: { de: 'Einwilligung', en: 'consent' },
  source: { de: 'Herkunft', en: 'source' },
  country: { de: 'Land', en: 'country' },
  status: { de: 'Status', en: 'status' },
  blocked: { de: 'Abmeldung oder Sperre', en: 'unsubscribe or block' },
  last_contact_at: { de: 'letzter Kontakt', en: 'last contact' },
  ordered_at: { de: 'Bestellung', en: 'order' },
  segment: { de: 'Liste oder Segment', en: 'list or segment' },
  postcode: { de: 'Postleitzahl', en: 'postcode' },
  phone: { de: 'Telefonnummer', en: 'telephone number' },
}
