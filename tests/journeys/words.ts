import { texts as errorsDe } from '../../packages/web/src/api/texts.de.ts'
import { texts as errorsEn } from '../../packages/web/src/api/texts.en.ts'
import { texts as reviewDe } from '../../packages/web/src/case/texts.de.ts'
import { texts as reviewEn } from '../../packages/web/src/case/texts.en.ts'
import { texts as wizardDe } from '../../packages/web/src/case/wizard/texts.de.ts'
import { texts as wizardEn } from '../../packages/web/src/case/wizard/texts.en.ts'
import { texts as figuresDe } from '../../packages/web/src/desk/figures/texts.de.ts'
import { texts as figuresEn } from '../../packages/web/src/desk/figures/texts.en.ts'
import { texts as secondOpinionDe } from '../../packages/web/src/desk/second-opinion/texts.de.ts'
import { texts as secondOpinionEn } from '../../packages/web/src/desk/second-opinion/texts.en.ts'
import { texts as deskDe } from '../../packages/web/src/desk/texts.de.ts'
import { texts as deskEn } from '../../packages/web/src/desk/texts.en.ts'
import { texts as eventsDe } from '../../packages/web/src/events/texts.de.ts'
import { texts as eventsEn } from '../../packages/web/src/events/texts.en.ts'
import { texts as listsForStaffDe } from '../../packages/web/src/lists/for-staff.de.ts'
import { texts as listsForStaffEn } from '../../packages/web/src/lists/for-staff.en.ts'
import { texts as screeningDe } from '../../packages/web/src/lists/screening/texts.de.ts'
import { texts as screeningEn } from '../../packages/web/src/lists/screening/texts.en.ts'
import { texts as intakeDe } from '../../packages/web/src/lists/texts.de.ts'
import { texts as intakeEn } from '../../packages/web/src/lists/texts.en.ts'
import { texts as notifyDe } from '../../packages/web/src/notify/texts.de.ts'
import { texts as notifyEn } from '../../packages/web/src/notify/texts.en.ts'
import { texts as partsDe } from '../../packages/web/src/parts/texts.de.ts'
import { texts as partsEn } from '../../packages/web/src/parts/texts.en.ts'
import { texts as staffDe } from '../../packages/web/src/people/staff/texts.de.ts'
import { texts as staffEn } from '../../packages/web/src/people/staff/texts.en.ts'
import { texts as accountsDe } from '../../packages/web/src/people/texts.de.ts'
import { texts as accountsEn } from '../../packages/web/src/people/texts.en.ts'
import { texts as platformDe } from '../../packages/web/src/platform/texts.de.ts'
import { texts as platformEn } from '../../packages/web/src/platform/texts.en.ts'
import { texts as policyDe } from '../../packages/web/src/policy/texts.de.ts'
import { texts as policyEn } from '../../packages/web/src/policy/texts.en.ts'
import { texts as privacyDe } from '../../packages/web/src/privacy/texts.de.ts'
import { texts as privacyEn } from '../../packages/web/src/privacy/texts.en.ts'
import { texts as complaintsDe } from '../../packages/web/src/requests/complaints/texts.de.ts'
import { texts as complaintsEn } from '../../packages/web/src/requests/complaints/texts.en.ts'
import { texts as integrityDe } from '../../packages/web/src/requests/proceedings/texts.de.ts'
import { texts as integrityEn } from '../../packages/web/src/requests/proceedings/texts.en.ts'
import { texts as requestsDe } from '../../packages/web/src/requests/texts.de.ts'
import { texts as requestsEn } from '../../packages/web/src/requests/texts.en.ts'
import { texts as shellDe } from '../../packages/web/src/shell/texts.de.ts'
import { texts as shellEn } from '../../packages/web/src/shell/texts.en.ts'
import { texts as sourcesDe } from '../../packages/web/src/sources/texts.de.ts'
import { texts as sourcesEn } from '../../packages/web/src/sources/texts.en.ts'
import { texts as outcomesDe } from '../../packages/web/src/watching/outcomes/texts.de.ts'
import { texts as outcomesEn } from '../../packages/web/src/watching/outcomes/texts.en.ts'
import { texts as watchingDe } from '../../packages/web/src/watching/texts.de.ts'
import { texts as watchingEn } from '../../packages/web/src/watching/texts.en.ts'

export type Language = 'de' | 'en'

/** The words on the screens, so that one journey is walked in both languages. */
export const words = {
  de: {
    accounts: accountsDe,
    complaints: complaintsDe,
    errors: errorsDe,
    events: eventsDe,
    desk: deskDe,
    figures: figuresDe,
    intake: intakeDe,
    integrity: integrityDe,
    notify: notifyDe,
    outcomes: outcomesDe,
    parts: partsDe,
    platform: platformDe,
    policy: policyDe,
    privacy: privacyDe,
    requests: requestsDe,
    review: reviewDe,
    screening: screeningDe,
    secondOpinion: secondOpinionDe,
    shell: shellDe,
    staff: staffDe,
    listsForStaff: listsForStaffDe,
    sources: sourcesDe,
    watching: watchingDe,
    wizard: wizardDe,
  },
  en: {
    accounts: accountsEn,
    complaints: complaintsEn,
    errors: errorsEn,
    events: eventsEn,
    desk: deskEn,
    figures: figuresEn,
    intake: intakeEn,
    integrity: integrityEn,
    notify: notifyEn,
    outcomes: outcomesEn,
    parts: partsEn,
    platform: platformEn,
    policy: policyEn,
    privacy: privacyEn,
    requests: requestsEn,
    review: reviewEn,
    screening: screeningEn,
    secondOpinion: secondOpinionEn,
    shell: shellEn,
    staff: staffEn,
    listsForStaff: listsForStaffEn,
    sources: sourcesEn,
    watching: watchingEn,
    wizard: wizardEn,
  },
} as const
