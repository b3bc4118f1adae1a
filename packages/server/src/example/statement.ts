import { answerKey, generalMethod, type SubmissionContent } from '@freigabe/core'

type Answers = SubmissionContent['answers']

interface StatedMethod {
  code: string
  /** Percent of the recipients; left out where it is all of them. */
  share?: number
  answers: Answers
}

/** What a customer states: methods with their answers, and what is asked whatever the methods. */
export function statement(
  methods: readonly StatedMethod[],
  general: Answers,
  contact?: SubmissionContent['contact'],
): SubmissionContent {
  return {
    methods: methods.map(({ code, share = 100 }) => ({ code, share })),
    answers: Object.assign(
      keyed(generalMethod, general),
      ...methods.map(({ code, answers }) => keyed(code, answers)),
    ),
    ...(contact === undefined ? {} : { contact }),
  }
}

function keyed(method: string, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([requirement, answer]) => [
      answerKey(method, requirement),
      answer,
    ]),
  )
}
