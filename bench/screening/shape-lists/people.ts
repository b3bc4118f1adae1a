import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import {
  europeanMail,
  germanMail,
  germanTrades,
} from '../../../packages/server/src/example/lists/domains.ts'
import { european, german, plainLetters } from '../../../packages/server/src/example/lists/names.ts'

export interface Person {
  first: string
  last: string
  email: string
}

/** Somebody who gave an address of their own, chosen in the many ways in which people choose one. */
export function person(dice: Dice, abroad = false): Person {
  const pool = abroad
    ? dice.weighted([
        [european, 60],
        [farther, 40],
      ])
    : dice.weighted([
        [german, 92],
        [farther, 8],
      ])
  const first = dice.one(dice.percent(50) ? pool.women : pool.men)
  const last = dice.one(pool.last)
  const mail = dice.percent(12)
    ? companyDomain(dice, last)
    : dice.weighted(abroad ? europeanMail : germanMail)
  return { first, last, email: `${localPart(dice, first, last)}@${mail}` }
}

export function localPart(dice: Dice, firstName: string, lastName: string): string {
  const first = plainLetters(firstName)
  const last = plainLetters(lastName)
  const year = String(1948 + dice.number(60))
  const pick = dice.weighted<() => string>([
    [() => `${first}.${last}`, 26],
    [() => `${first}.${last}${dice.number(100)}`, 9],
    [() => `${first}${last}`, 7],
    [() => `${first[0]}.${last}`, 8],
    [() => `${first[0]}${last}${dice.percent(40) ? year.slice(2) : ''}`, 7],
    [() => `${last}.${first}`, 4],
    [() => `${first}_${last}`, 3],
    [() => `${first}${year}`, 6],
    [() => `${first}-${last}`, 2],
    [() => `${last}${dice.number(1000)}`, 4],
    [() => `familie.${last}`, 2],
    [() => `${dice.one(nicknames)}${dice.percent(70) ? dice.number(2000) : ''}`, 12],
    [() => `${dice.one(nicknames)}${dice.percent(50) ? '.' : ''}${first}`, 4],
    [() => `${first[0]}${last[0]}${dice.number(10_000)}`, 2],
    [() => `${consonants(last)}${year.slice(2)}`, 2],
    [() => `${first}`, 2],
  ])
  return pick()
}

/** `Schmidt` becomes `schmdt`: people shorten their names. */
function consonants(name: string): string {
  return name[0] + name.slice(1).replace(/[aeiou]/g, '')
}

export function companyDomain(dice: Dice, name: string): string {
  const own = plainLetters(name)
  const trade = dice.one(germanTrades)
  return dice.weighted([
    [`${own}-${trade}.de`, 5],
    [`${trade}-${own}.de`, 5],
    [`${own}.de`, 2],
    [`${trade}${dice.number(90)}.de`, 1],
    [`${own}-gmbh.de`, 2],
    [`${own}.com`, 1],
  ])
}

/** Mail to a company mostly goes to an office, and sometimes to a person. */
export function companyContact(dice: Dice): Person & { company: string } {
  const last = dice.one(german.last)
  const first = dice.one(dice.percent(40) ? german.women : german.men)
  const trade = dice.one(germanTrades)
  const domain = companyDomain(dice, last)
  const local = dice.weighted<string>([
    ['info', 34],
    ['kontakt', 4],
    ['buero', 4],
    ['mail', 3],
    ['einkauf', 3],
    ['presse', 0.2],
    ['datenschutz', 0.1],
    ['personal', 0.3],
    [plainLetters(first), 14],
    [plainLetters(last), 10],
    [`${plainLetters(first)}.${plainLetters(last)}`, 16],
    [`${plainLetters(first)[0]}.${plainLetters(last)}`, 12],
  ])
  const email = dice.percent(18) ? person(dice).email : `${local}@${domain}`
  const form = dice.one(['GmbH', 'GmbH & Co. KG', 'e.K.', 'KG', ''])
  return { first, last, email, company: `${last} ${trade} ${form}`.trim() }
}

const nicknames = words(`
  sonnenschein bikerboy zockerkoenig mausi schnucki kleinehexe blackdragon nightwolf dragonfly
  moonlight kuschelbaer tigerente brummbaer fcbayern vfbfan bvbpower hsvfan schraubergott metalhead
  rockstar pferdemaedchen katzenmama gartenzwerg buecherwurm strickliesel hobbykoch wanderlust
  fotofuchs technikfreak kfzwerkstatt mtbrider camper lkwfahrer bastelfee ostseefan harzer berliner
  musicman gitarrero drummer skipper segler angler jaeger imker yogi runner triathlet golfer sv98
  hgwschulz wjungblut khbauer srvtechnik pcdoktor dj-x mrt77 xxlfisch ts-design gkfoto
`)

/** Names of people whose families came from farther away: a check must not take them for chance. */
const farther = {
  women: words(`
    Agnieszka Katarzyna Zofia Wioletta Oksana Svitlana Ludmila Elif Gülsüm Zeynep Tuğba Priya
    Lakshmi Ananya Thi Ngoc Xiaoling Yuki Hyejin Fatoumata Ngozi Chidinma Rukhsana Dzenana Snježana
    Réka Zsuzsanna Kirsi Päivi Siobhan Gwyneth Bronwyn
  `),
  men: words(`
    Grzegorz Krzysztof Wojciech Zbigniew Przemysław Volodymyr Dmytro Sergej Mehmet Oğuzhan Yiğit
    Rajesh Venkatesh Srinivasan Nguyen Xiaoming Hyun Kwame Chukwuemeka Tshepo Zoltán György Mihály
    Jukka Väinö Llewellyn Sjoerd Vlastimil Hrvoje Jürgen Mbaye
  `),
  last: words(`
    Wiśniewski Szymański Krzyżanowski Brzęczyszczykiewicz Wojciechowski Kovalenko Shevchenko Yıldırım
    Öztürk Çelik Krishnamurthy Subramanian Nguyễn Trần Zhang Huang Nakamura Kwon Okonkwo Mkhize
    Nkrumah Szabó Nagy Virtanen Mäkinen Hämäläinen Jovanović Hadžić Vlček Hrubý Dvořák Schröder
    ap-Gruffydd Ng Mbeki Srb
  `),
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
