import type { ApprovalNeededParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Tells an account that a group needs approval, and asks where its recipients come from. */
export const approvalNeededLetter: LetterWriter<ApprovalNeededParams> = {
  state: 'needs_you',
  facts: (params, about) => [
    about.case(params),
    about.at('approvedUntil', params.approvalEndsAt),
    about.by('dueBy', params.submitBy),
  ],
  de: (params, say, platform) => ({
    subject: `Woher stammen die Empfänger in ${say.shortName(params.groupName)}? Bitte sagen Sie es uns`,
    preheader: germanDeadline(params, say),
    mark: 'Angaben fehlen',
    title: `${say.name(params.groupName)} braucht eine Freigabe`,
    opening: [
      germanOccasion(params, say),
      'Wir prüfen Empfänger vor dem ersten Versand, damit Mails ankommen: Ihre und die aller anderen, die über uns senden.',
      'Bitte sagen Sie uns, woher die Empfänger stammen und wie sie zugestimmt haben. Das dauert etwa fünf Minuten. Je mehr Sie belegen, desto schneller können wir entscheiden.',
    ],
    button: platform.startLabel?.de ?? 'Herkunft angeben',
  }),
  en: (params, say, platform) => ({
    subject: `Where do the recipients in ${say.shortName(params.groupName)} come from? Please tell us`,
    preheader: englishDeadline(params, say),
    mark: 'Details missing',
    title: `${say.name(params.groupName)} needs approval`,
    opening: [
      englishOccasion(params, say),
      'We review recipients before the first send so that mail arrives: yours, and that of everybody else who sends through us.',
      'Please tell us where the recipients come from and how they agreed. It takes about five minutes. The more you can show, the sooner we can decide.',
    ],
    button: platform.startLabel?.en ?? 'State the origin',
  }),
}

function germanOccasion(params: ApprovalNeededParams, say: Phrasing) {
  const { trigger, recipients, groupName, approvalEndsAt } = params
  const name = say.name(groupName)
  const verb = recipients === 1 ? 'ist' : 'sind'
  switch (trigger) {
    case 'import':
      return `in ${name} ${verb} ${say.recipients(recipients)} neu. An neue Empfänger kann erst gesendet werden, wenn sie freigegeben sind.`
    case 'growth':
      return `in ${name} ${verb} ${say.recipients(recipients)} mehr angekommen, als die bisherige Freigabe umfasst. An diese Empfänger kann erst gesendet werden, wenn auch sie freigegeben sind.`
    case 'set_apart':
      return `über eine Quelle von ${name} ${verb} ${say.recipients(recipients)} auf einmal gekommen. Diese Lieferung prüfen wir gesondert, bevor an sie gesendet wird. An der Quelle ändert sich nichts, und an alle anderen können Sie weiter senden.`
    case 'dormancy':
      return `an ${name} ${params.renewal?.why === 'silence' ? `wurde seit dem ${say.day(params.renewal.since)}` : 'wurde lange'} nichts gesendet, und Adressen veralten. Deshalb endet die Freigabe ${approvalEndsAt ? `am ${say.day(approvalEndsAt)}, ` : ''}früher als vorgesehen. Wenn Sie Ihre Angaben vorher einreichen, gilt sie weiter, bis wir neu entschieden haben. Wenn Sie vorher an die Gruppe senden, gilt die Freigabe weiter wie bisher, und Sie müssen nichts einreichen.`
    case 'cap_reached':
      return `der erste Versand an ${name} ging an so viele Empfänger, wie die Freigabe zunächst erlaubt. Bevor Sie an weitere senden, entscheiden wir neu. Ihre früheren Angaben sind schon eingetragen; bitte prüfen Sie sie und reichen Sie sie ein.`
    case 'expiry':
      if (params.renewal?.why === 'reconfirmation') {
        return `die Freigabe für ${name} hängt davon ab, dass die Empfänger ${approvalEndsAt ? `bis zum ${say.day(approvalEndsAt)} ` : ''}neu bestätigen. Danach können Sie erst wieder an sie senden, wenn wir die neuen Bestätigungen geprüft haben. Wenn nicht alle bestätigt haben, importieren Sie bitte nur diejenigen, die es getan haben, und entfernen Sie den bisherigen Import.`
      }
      return `die Freigabe für ${name} ${approvalEndsAt ? `gilt noch bis ${say.moment(approvalEndsAt)}` : 'läuft bald ab'}. Wenn Sie Ihre Angaben vorher einreichen, gilt sie weiter, bis wir neu entschieden haben.`
    case 'confirmed_hold':
      return `der Versand an ${name} war vorläufig gestoppt, und der Anlass hat sich bestätigt. Bevor an die betroffenen Empfänger wieder gesendet werden kann, prüfen wir sie neu.`
    case 'lead':
      return `wir möchten ${name} noch einmal prüfen. Bis zur Entscheidung kann an die betroffenen Empfänger nicht gesendet werden.`
    case 'split':
      return `${say.recipients(recipients)} aus ${name} prüfen wir jetzt gesondert. So kann über die anderen schon entschieden werden. Ihre bisherigen Angaben sind übernommen; bitte ergänzen Sie, was für diese Empfänger noch fehlt.`
  }
}

function englishOccasion(params: ApprovalNeededParams, say: Phrasing) {
  const { trigger, recipients, groupName, approvalEndsAt } = params
  const name = say.name(groupName)
  switch (trigger) {
    case 'import':
      return `${say.recipients(recipients)} in ${name} ${recipients === 1 ? 'is' : 'are'} new. New recipients can be mailed once they are approved.`
    case 'growth':
      return `${name} has grown by ${say.recipients(recipients)} beyond what its approval covers. These recipients need approval too before they are mailed.`
    case 'set_apart':
      return `${say.recipients(recipients)} came through a source of ${name} at once. We review this delivery separately before it is mailed. Nothing changes for the source, and you can go on mailing everybody else.`
    case 'dormancy':
      return `Nothing has been sent to ${name} ${params.renewal?.why === 'silence' ? `since ${say.day(params.renewal.since)}` : 'for a long time'}, and addresses go stale. The approval therefore ends ${approvalEndsAt ? `on ${say.day(approvalEndsAt)}, ` : ''}sooner than planned. Send us your details before then, and it stays in force until we have decided again. If you mail the group before then, the approval continues as before and you do not need to send us anything.`
    case 'cap_reached':
      return `The first send to ${name} went to as many recipients as the approval allows for a start. Before you send to more, we decide again. What you told us before is already filled in; please check it and submit it.`
    case 'expiry':
      if (params.renewal?.why === 'reconfirmation') {
        return `The approval for ${name} depends on the recipients confirming again${approvalEndsAt ? ` by ${say.day(approvalEndsAt)}` : ''}. After that you can mail them again once we have reviewed the new confirmations. If not everybody has confirmed, please import only those who have, and remove the current import.`
      }
      return `The approval for ${name} ends ${approvalEndsAt ? `on ${say.moment(approvalEndsAt)}` : 'soon'}. Send us your details before then, and it stays in force until we have decided again.`
    case 'confirmed_hold':
      return `Sending to ${name} was on hold, and the reason for it has been confirmed. Before the recipients concerned can be mailed again, we need to review them again.`
    case 'lead':
      return `We would like to review ${name} once more. Until we have decided, the recipients concerned cannot be mailed.`
    case 'split':
      return `We now review ${say.recipients(recipients)} of ${name} separately. That way we can already decide on the others. Your details have been carried over; please add what is still missing for these recipients.`
  }
}

function germanDeadline(params: ApprovalNeededParams, say: Phrasing) {
  const { submitBy } = params
  const until = submitBy ? `, bitte bis ${say.shortMoment(submitBy)}` : ''
  return `${say.subject(params)}, etwa fünf Minuten${until}.`
}

function englishDeadline(params: ApprovalNeededParams, say: Phrasing) {
  const { submitBy } = params
  const until = submitBy ? `, please by ${say.shortMoment(submitBy)}` : ''
  return `${say.subject(params)}, about five minutes${until}.`
}
