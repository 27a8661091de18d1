/** Invented sentences for the free text that some entries carry. They are sealed before they are stored. */
export const notes = {
  inquiry: [
    'Called from work, asks about evening sessions. Prefers text messages.',
    'Sister made the first call; client came to the phone and agreed to an evaluation.',
    'Filled in the form on the website at night. Two earlier attempts to stop without help.',
    'Referred by primary care after the last blood test. Wants to keep working.',
  ],
  crisis: 'Caller spoke of not wanting to live. Stayed on the line until the crisis service had taken over.',
  assessment: [
    'Drinks daily since the separation, no earlier treatment. Motivated, supportive brother.',
    'Third treatment in four years. Longest time without use eleven months, in sober living.',
    'Anxiety came first; uses to sleep. Agrees to look at both together.',
    'Opioids after a back injury, on buprenorphine since spring. Stable dose.',
  ],
  returnToUse: [
    'Told the group himself. One evening, no further use. Wants to stay in the program.',
    'Positive test; says it was the weekend of the anniversary. Plan gone through together.',
    'Called the coach the next morning. Ashamed, but came.',
  ],
  left: [
    'Left after the lunch break and did not come back. Phone goes to voicemail.',
    'Says that work will not wait any longer. Door stays open; has our number.',
  ],
  neverBack: [
    'Was expected back last week. Sister says that all is well and that treatment is over for now.',
    'Called twice, no answer. Place kept until today; door stays open.',
  ],
  finished: [
    'Finished what was planned. Mother and sponsor at the closing session.',
    'Last session. Has the numbers of coach and group; knows what to do on a bad day.',
  ],
} as const;

/** Most entries carry no free text. */
export const nothingOfNote: { readonly narrative?: string } = {};
