import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import { wishDay } from '../../case/wish-day.ts'
import { declinesGoodwill, reportsPlan } from '../billing-acts.ts'
import { recipientOf, takesComplaint } from '../complaint-acts.ts'
import {
  adds,
  answers,
  attaches,
  type Customer,
  handsIn,
  imports,
  opensGroup,
} from '../customer-acts.ts'
import { accepts, asks, notes, rejects } from '../desk-acts.ts'
import { mailFile, textFile } from '../evidence/evidence-file.ts'
import { signUpForm } from '../evidence/printed-page.ts'
import { listWithoutAddresses } from '../lists/list-without-addresses.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { isDrawn, opines } from '../opinion-acts.ts'
import { requests } from '../request-acts.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** A customer abroad who reads English: recipients from many countries, and a fair's list of names. */
export async function velora(stage: Stage): Promise<Story[]> {
  const { as, join } = await openAccount(stage, 120, {
    name: 'Velora Cycling Ltd',
    reference: 'k-1005',
    locale: 'en',
    timeZone: 'Europe/London',
    country: 'GB',
    domain: 'velora-cycling.example',
  })
  const emma = as(await join('Emma Doyle', 'owner'))
  const tom = as(await join('Tom Whitfield', 'editor'))
  await join('Priya Nair', 'reader')
  return [
    journal(stage, emma, tom),
    expo(stage, emma, tom),
    raffle(stage, emma, tom),
    checkout(stage, tom),
    dealers(stage, tom),
    plan(stage, emma),
  ]
}

const sender = {
  sender_name: 'Velora Cycling',
  unsubscribe_handling: 'platform_only',
  objections_removed: true,
} as const

/** Twenty-two thousand with every record: approved. */
async function* journal({ time, tobias }: Stage, emma: Customer, tom: Customer): Story {
  yield time.daysAgo(101, '10:30')
  const group = await opensGroup(tom, 'Velora Journal', 'journal')
  const list = optInList('velora-journal-subscribers.csv', {
    rows: 22_000,
    period: time.period(1500, 102),
    language: 'en',
    source: 'journal sign-up',
    confirmed: true,
  })
  const ref = await imports(tom, group, list)
  yield time.daysAgo(101, '11:12')
  const evidence = await attaches(tom, journalForm(), journalMail(time.daysAgo(120, '09:00')))
  await handsIn(emma, ref, journalStatement(evidence, time.date(1500), time.date(102)))
  yield time.daysAgo(100, '10:44')
  await accepts(tobias, ref)
  yield time.daysAgo(2, '09:25')
  await takesComplaint(
    tobias,
    ref,
    {
      from: 'csa',
      reference: 'CSA-2026-11873',
      email: recipientOf(list),
      words:
        'The recipient says that they never subscribed to the journal. The CSA asks for the consent record.',
    },
    'The Certified Senders Alliance passed on a complaint about the Velora Journal. Please show us when, where and how this recipient gave consent.',
  )
}

const journalConsent =
  'Yes, send me the Velora Journal: rides, repairs and new arrivals, about twice a month. I can unsubscribe at any time.'

function journalStatement([form, mail]: string[], from: string, until: string) {
  const answers = {
    form_link: 'https://www.velora-cycling.example/journal/subscribe',
    consent_wording: journalConsent,
    confirmation_mail: [mail!],
    double_opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
    form_screenshot: [form!],
    test_sign_up: true,
  }
  return statement([{ code: 'form_double_opt_in', answers }], {
    ...sender,
    purpose: 'The Velora Journal: rides, repair guides and new arrivals, about twice a month.',
    last_mailing: 'within_3_months',
  })
}

function journalForm() {
  return signUpForm('journal-form.pdf', {
    title: 'The Velora Journal',
    fields: ['First name', 'Email address', 'Country'],
    consent: journalConsent,
    button: 'Subscribe',
  })
}

function journalMail(date: string) {
  return mailFile('journal-confirmation.eml', {
    from: 'Velora Cycling <journal@velora-cycling.example>',
    to: 'test@velora-cycling.example',
    subject: 'Please confirm your subscription',
    date,
    text: 'Hello,\r\n\r\nplease confirm that you want the Velora Journal:\r\nhttps://www.velora-cycling.example/journal/confirm/91be\r\n\r\nNot you? Do nothing, and we will not write again.',
  })
}

/** Names from a trade fair: the customer said so openly, the rules forbid it, and an appeal waits. */
async function* expo({ time, miriam, lead }: Stage, emma: Customer, tom: Customer): Story {
  yield time.daysAgo(13, '15:05')
  const group = await opensGroup(tom, 'Expo attendees', 'expo')
  const list = optInList('expo-attendees.csv', {
    rows: 900,
    period: time.period(30, 26),
    language: 'en',
    source: 'organiser export',
    confirmed: false,
  })
  const ref = await imports(tom, group, list)
  yield time.daysAgo(13, '15:32')
  const answers = {
    origin_description:
      'The organiser of the bicycle expo sent all exhibitors the list of registered visitors. The registration form said that exhibitors might get in touch.',
  }
  const general = {
    ...sender,
    purpose: 'One invitation to our spring open house.',
    last_mailing: 'never',
  }
  await handsIn(emma, ref, statement([{ code: 'organiser_list', answers }], general))
  yield time.daysAgo(12, '10:20')
  await rejects(miriam, ref, {
    grounds: ['consent_not_for_sender', 'third_party_list'],
    remedies: ['ask_owner_to_send', 'own_stand_next_time', 'collect_double_opt_in'],
    found:
      'You told us openly that the list came from the organiser. Its visitors agreed to hear from “exhibitors”, without any of them being named; none of them agreed to hear from Velora.',
  })
  const drawn = await isDrawn(miriam, ref)
  yield time.daysAgo(11, '09:40')
  await opines(lead, drawn, { outcome: 'accepted', grounds: [] })
  yield time.businessHoursAgo(9)
  await requests(emma, {
    kind: 'appeal',
    about: ref,
    title: 'The organiser’s form did name us',
    text: 'We have now been given the registration form as visitors saw it. Exhibitors were listed by name in a fold-out below the tick box, and Velora Cycling was among them. The form is attached as text.',
    files: [
      textFile(
        'registration-form.txt',
        'Bicycle Expo – visitor registration\n\n[ ] I agree that the exhibitors listed below may send me one invitation each by email.\n    Exhibitors (fold out): … Velora Cycling Ltd …',
      ),
    ],
  })
}

/** Asked whether consent was free, answered: back on the desk with the clock running again. */
async function* raffle({ time, tobias }: Stage, emma: Customer, tom: Customer): Story {
  yield time.businessHoursAgo(30)
  const group = await opensGroup(tom, 'Spring raffle', 'raffle')
  const list = optInList('spring-raffle-entries.csv', {
    rows: 6400,
    period: time.period(40, 6),
    language: 'en',
    source: 'raffle page',
    confirmed: false,
  })
  const ref = await imports(tom, group, list)
  yield time.businessHoursAgo(28)
  const box = await attaches(tom, raffleForm('raffle-form.pdf'))
  await handsIn(emma, ref, raffleStatement(box, time.date(40), time.date(6)))
  yield time.businessHoursAgo(24)
  await asks(tobias, ref, {
    grounds: ['consent_not_free'],
    text: 'Was it possible to enter the raffle without ticking the box? Where does the form show that?',
  })
  yield time.businessHoursAgo(2)
  const evidence = await attaches(emma, raffleForm('raffle-form-with-note.pdf', '(optional) '))
  await answers(emma, ref, {
    text: 'Yes. The box is optional, and the terms say that it has no influence on the draw. Of 9,180 entries 6,400 ticked it; only those are in the file.',
    evidence,
  })
}

const raffleConsent = 'I would like to receive the Velora Journal by email.'

function raffleForm(name: string, note = '') {
  return signUpForm(name, {
    title: 'Win a gravel bike',
    fields: ['Name', 'Email address', 'Which ride is your favourite?'],
    consent: `${note}${raffleConsent}`,
    button: 'Enter the raffle',
  })
}

function raffleStatement(box: string[], from: string, until: string): SubmissionContent {
  const answers = {
    form_link: 'https://www.velora-cycling.example/raffle/gravel',
    consent_wording: raffleConsent,
    separate_consent: box,
    collected_from: from,
    collected_until: until,
    sign_up_times: inRecipientsFile,
  }
  return statement([{ code: 'contest_or_survey', answers }], {
    ...sender,
    purpose: 'The Velora Journal, about twice a month.',
    last_mailing: 'never',
  })
}

/** Checked early; Tom has just added the link to the terms unasked. */
async function* checkout({ time, miriam }: Stage, tom: Customer): Story {
  yield time.businessHoursAgo(2)
  const group = await opensGroup(tom, 'Checkout opt-ins', 'checkout')
  const list = optInList('checkout-opt-ins.csv', {
    rows: 3900,
    period: time.period(300, 5),
    language: 'en',
    source: 'checkout',
    confirmed: false,
  })
  const ref = await imports(tom, group, list, 'early')
  yield time.businessHoursAgo(1.25)
  const box = await attaches(tom, checkoutForm())
  await handsIn(tom, ref, checkoutStatement(box, time.date(300), time.date(5)))
  await wishDay(tom.house, ref.account, ref.caseId, time.inDays(1).slice(0, 10))
  yield time.businessHoursAgo(0.75)
  await adds(tom, ref, { 'checkout_opt_in/sign_up_times': inRecipientsFile })
  yield time.businessHoursAgo(0.25)
  await notes(miriam, ref, 'Box is empty in the picture. Compare with a real checkout first.')
}

function checkoutForm() {
  return signUpForm('checkout-step-2.pdf', {
    title: 'Your order: contact details',
    fields: ['Email address', 'Phone (for delivery)'],
    consent: journalConsent,
    button: 'Continue',
  })
}

function checkoutStatement(box: string[], from: string, until: string): SubmissionContent {
  const answers = {
    checkout_link: 'https://www.velora-cycling.example/checkout/contact',
    consent_wording: journalConsent,
    empty_box: box,
    collected_from: from,
    collected_until: until,
  }
  return statement([{ code: 'checkout_opt_in', answers }], {
    ...sender,
    purpose: 'The Velora Journal, about twice a month.',
    last_mailing: 'never',
  })
}

/** The wrong export: a file without any address. */
async function* dealers({ time }: Stage, tom: Customer): Story {
  yield time.daysAgo(1, '16:45')
  const group = await opensGroup(tom, 'Dealers', 'dealers')
  await imports(tom, group, listWithoutAddresses('dealer-locations.csv', 340))
}

/** A plan that is used well: goodwill for a part of it was declined. */
async function* plan({ time, billing }: Stage, emma: Customer): Story {
  const report = (used: number) =>
    reportsPlan(emma.house, emma.account, {
      kind: 'plan',
      name: 'Growth 50,000',
      bookedOn: time.date(24),
      quota: 50_000,
      used,
      price: { amount: 12_900, currency: 'GBP' },
      preferred: false,
    })
  yield time.daysAgo(7, '11:20')
  await report(41_208)
  const request = await requests(emma, {
    kind: 'goodwill',
    title: 'A smaller plan for the rest of the season',
    text: 'We booked for the expo list, which we now cannot mail. Could we have part of this month’s price back?',
  })
  yield time.daysAgo(6, '10:35')
  await declinesGoodwill(
    billing,
    request,
    'You have sent 41,208 of the 50,000 mails of this plan to your journal’s readers, so it has been of use. You can change to a smaller plan at the end of any month.',
  )
  yield time.businessHoursAgo(3)
  await report(44_950)
}
