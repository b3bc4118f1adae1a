import type { Text } from '../text.ts'
import type { ColumnRole } from './column-role.ts'

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
  last_contact_at: { de: 'letzter Kontakt', en: 'last contact' },
}
