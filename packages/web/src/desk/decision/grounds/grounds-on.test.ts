import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskCase } from '@freigabe/contract'
import { answeredAbout, groundsOn } from './grounds-on.ts'

const policy = {
  grounds: [
    { code: 'not_proven', restsOn: ['records', 'times'] },
    { code: 'not_found', restsOn: ['link'] },
    { code: 'bought', restsOn: [] },
  ],
}

test('a statement bears out the grounds that name its requirement, whatever method it is asked for', () => {
  assert.deepEqual(groundsOn('answer:form/records', policy), ['not_proven'])
  assert.deepEqual(groundsOn('answer:general/link', policy), ['not_found'])
  assert.deepEqual(groundsOn('answer:form/other', policy), [])
  assert.deepEqual(groundsOn('method:records', policy), [])
})

test('what was asked about and answered is no question that is open or was taken back', () => {
  const about = (pointer: string | null) => [{ pointer }]
  const questions = [
    { state: 'answered', about: about('/answers/form~1records') },
    { state: 'answered', about: about(null) },
    { state: 'open', about: about('/answers/form~1link') },
    { state: 'taken_back', about: about('/answers/form~1times') },
  ] as unknown as DeskCase['questions']
  assert.deepEqual([...answeredAbout(questions)], ['answer:form/records'])
})
