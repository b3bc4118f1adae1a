interface CaseRow {
  status: string
  submitted_at: string | null
}

/** Whether one of these cases keeps an approval alive: a renewal submitted before the end does, until decided. */
export function renewalPending(about: readonly CaseRow[], endsAt: string): boolean {
  return about.some(
    (row) =>
      (row.status === 'in_review' || row.status === 'awaiting_answer') &&
      row.submitted_at !== null &&
      row.submitted_at <= endsAt,
  )
}
