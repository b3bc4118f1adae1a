import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { businessCalendar } from '../policy/calendar/business-calendar.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { readAct, readStory } from './read-story.ts'
import { storyTime } from './story-time.ts'

const berlin = {
  timeZone: 'Europe/Berlin',
  country: 'DE',
  state: 'BE',
  hours: null,
  closedDays: [],
}
const time = storyTime(
  (at) => businessCalendar(berlin, policyAtHome.calendar, at),
  '2026-11-25T13:00:00.000Z',
)
const folder = new URL('./stories/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])

test('every story is known from its first to its last act before one is played', () => {
  assert.equal(names.length, 6)
  for (const name of names) {
    const { stories } = readStory(name, time)
    assert.ok(stories.length > 0 && stories.every((steps) => steps.length > 0), name)
  }
})

test('what nobody can do is refused, and so are details that do not go with what is done', () => {
  assert.throws(() => readAct('nicole sings', null), /nicole sings/)
  assert.throws(() => readAct('platform hands in', {}), /platform hands in/)
  assert.throws(() => readAct('tobias accepts', { plausable: [] }), /tobias accepts.*plausable/s)
  assert.throws(() => readAct('paul withdraws', { why: 'because' }), /paul withdraws/)
})

test('a letter beside a story has a date of its own time, and the line ends of mail', () => {
  const story = readStory('nordlicht', time)
  const mail = Buffer.from(story.file('bestaetigung_roestpost.eml')).toString()
  assert.match(mail, /^Date: Fri, 17 Jul 2026 06:14:00 \+0000\r$/m)
  assert.doesNotMatch(mail, /[^\r]\n/)
  const report = Buffer.from(readStory('lindental', time).file('bericht_letzter_versand.txt'))
  assert.match(report.toString(), /^Datum: \d{4}-\d\d-\d\d$/m)
})

test('every file beside a story can be read, whatever letters its name has', () => {
  for (const name of names) {
    const { file } = readStory(name, time)
    for (const each of readdirSync(new URL(`${name}/`, folder))) {
      const start = Buffer.from(file(each).subarray(0, 5)).toString()
      if (each.endsWith('.pdf')) assert.equal(start, '%PDF-', each)
      assert.doesNotMatch(Buffer.from(file(each)).toString(), / ago\b/, each)
    }
  }
})
