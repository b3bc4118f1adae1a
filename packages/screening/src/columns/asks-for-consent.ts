/**
 * Whether a heading is a question or sentence of a form by which somebody asks for the newsletter: "Möchten
 * Sie unseren Newsletter erhalten?", "J'accepte de recevoir des offres". `word`: its letters, as
 * `plainHeading` gives them.
 */
export function asksForConsent(word: string): boolean {
  return sentences.some(([wish, subject]) => wish.test(word) && subject.test(word))
}

/** For each language how somebody asks or agrees, and to what. */
const sentences: [wish: RegExp, subject: RegExp][] = [
  [
    /mochte|moechte|wollen|will(?!kommen)|wunsch|durfen|duerfen|zusend|schicken|erhalten|abonnier|bestellen|anmeldungzum|willigeein|stimme|einverstanden|erlaub|akzeptier|einverstand/,
    /newsletter|mail|werb|angebot|informationen|datenschutz|nachricht/,
  ],
  [
    /wouldyoulike|doyou|iagree|agree[ds]?to|iwant|signmeup|maywe|canwe|^yes|accept|receive(?!d)|subscribed?to|subscribenews|optin$/,
    /newsletter|mail|marketing|offers?|communications/,
  ],
  [
    /souhait|voulez|accept|accord|autoris|recevoir|abonne/,
    /newsletter|lettre|mail|offres|communications|publicite|marketing/,
  ],
  [
    /vuoi|desider|accett|ricevere|iscrizionenews|autorizz/,
    /newsletter|mail|comunicazioni|offerte|pubblicit|promozion|marketing/,
  ],
  [
    /desea|quier|acept|recibir|autoriz|permiso|suscrito/,
    /boletin|newsletter|correo|mail|comunicaciones|publicidad|envios|ofertas|marketing/,
  ],
  [
    /wiltu|wilje|ikwil|akkoord|ontvang|toegestaan/,
    /nieuwsbrief|newsletter|mail|aanbiedingen|reclame|marketing/,
  ],
  [
    /chcesz|chce|wyrazamzgode|zgadzam|otrzymywac|akceptacj/,
    /newsletter|mail|ofert|informacj|handlow/,
  ],
]
