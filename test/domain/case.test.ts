import {
  agreed,
  caseEvents,
  faceOf,
  nextCase,
  whyNotAgree,
  whyNotIndependent,
  whyNotPanel,
  whyNotVerify,
} from '../../domain/case'
import { CaseStatus } from '../../types/case'

/** Every state with every event: where it leads, and nowhere else. */
const LEADS: Record<string, string> = {
  'collecting verify': 'villageVerified',
  'collecting notSelect': 'notSelected',
  'collecting merge': 'merged',
  'villageVerified review': 'branchReviewed',
  'villageVerified sendBack': 'collecting',
  'villageVerified notSelect': 'notSelected',
  'branchReviewed askConsent': 'consentAsked',
  'branchReviewed sendBack': 'collecting',
  'branchReviewed notSelect': 'notSelected',
  'consentAsked consent': 'consented',
  'consentAsked stayPrivate': 'privateThanks',
  'consentAsked decline': 'declinedByPerson',
  'consentAsked lapse': 'pool',
  'consentAsked rewrite': 'branchReviewed',
  'consented passBackground': 'backgroundChecked',
  'consented failBackground': 'notSelected',
  'consented withdrawConsent': 'declinedByPerson',
  'consented rewrite': 'branchReviewed',
  'backgroundChecked select': 'panelDecided',
  'backgroundChecked notSelect': 'notSelected',
  'backgroundChecked withdrawConsent': 'declinedByPerson',
  'backgroundChecked rewrite': 'branchReviewed',
  'panelDecided publish': 'publicity',
  'panelDecided withdrawConsent': 'declinedByPerson',
  'panelDecided rewrite': 'branchReviewed',
  'publicity object': 'objectionHold',
  'publicity honour': 'honoured',
  'publicity withdrawConsent': 'declinedByPerson',
  'objectionHold object': 'objectionHold',
  'objectionHold resume': 'publicity',
  'objectionHold uphold': 'notSelected',
  'objectionHold withdrawConsent': 'declinedByPerson',
  'honoured tellStory': 'storied',
  'honoured recommendUp': 'recommendedUp',
  'honoured revoke': 'revoked',
  'honoured withdrawConsent': 'honoured',
  'storied recommendUp': 'recommendedUp',
  'storied revoke': 'revoked',
  'storied withdrawConsent': 'storied',
  'recommendedUp revoke': 'revoked',
  'recommendedUp withdrawConsent': 'recommendedUp',
  'pool reconsider': 'collecting',
  'pool archive': 'archived',
  'declinedByPerson thank': 'privateThanks',
  'privateThanks thank': 'privateThanks',
  'notSelected pool': 'pool',
  'notSelected reopen': 'collecting',
  'merged unmerge': 'collecting',
}

describe.each(CaseStatus.options)('a case that is %s', (status) => {
  test.each(caseEvents)('%s', (event) => {
    expect(nextCase(status, event)).toBe(LEADS[`${status} ${event}`] ?? null)
  })
})

test('no event of the village ends a case', () => {
  for (const event of ['verify', 'askConsent', 'rewrite'] as const) {
    for (const status of CaseStatus.options) {
      expect(['notSelected', 'archived', 'revoked']).not.toContain(nextCase(status, event))
    }
  }
})

const w = (name: string) => ({ name, relation: '邻居', said: '亲眼见过' })
const verified = (names: string[], opinion = 'for', noRelative = true) =>
  whyNotVerify({ opinion, witnesses: names.map(w), noRelative }, '王秀英')

test('an opinion for somebody needs two people besides them; relatives keep out', () => {
  expect(verified(['张三', '李四'])).toBeNull()
  expect(verified(['张三'])).toBe('case_witnesses')
  expect(verified(['张三', '张 三'])).toBe('case_witnesses')
  expect(verified(['张三', '王秀英'])).toBe('case_witnesses')
  expect(verified([], 'against')).toBeNull()
  expect(verified(['张三', '李四'], 'for', false)).toBe('case_relative')
  expect(verified([], 'against', false)).toBe('case_relative')
})

test('whoever nominated is not a witness', () => {
  const three = ['张三', '李四', '赵五'].map(w)
  expect(whyNotIndependent(three, '王秀英', ['赵五'])).toBeNull()
  expect(whyNotIndependent(three, '王秀英', ['赵五', '李四'])).toBe('case_witness_nominator')
  expect(whyNotIndependent(three, '王秀英', [])).toBeNull()
})

test('three decide, without those who recused themselves', () => {
  const m = (name: string, recused = false) => ({ name, recused })
  expect(whyNotPanel([m('甲一'), m('乙二'), m('丙三')], 3)).toBeNull()
  expect(whyNotPanel([m('甲一'), m('乙二'), m('丙三', true)], 3)).toBe('case_panel_small')
  expect(whyNotPanel([m('甲一'), m('甲一'), m('丙三'), m('丁四')], 3)).toBe('case_panel_twice')
})

describe('consent', () => {
  const about = { nominee: 'adult', name: '王秀英', hasPhoto: true } as const
  const says = { mode: 'nameOnly', alias: null, by: 'self', answererName: null } as const
  test.each([
    [says, about, null],
    [{ ...says, by: 'family' }, about, 'consent_self'],
    [says, { ...about, nominee: 'minor' }, 'consent_guardian'],
    [says, { ...about, nominee: 'deceased' }, 'consent_family'],
    [{ ...says, by: 'guardian' }, { ...about, nominee: 'minor' }, 'consent_answerer'],
    [{ ...says, by: 'guardian', answererName: '王父' }, { ...about, nominee: 'minor' }, null],
    [{ ...says, by: 'family', answererName: '王子' }, { ...about, nominee: 'deceased' }, null],
    [{ ...says, mode: 'nameAndPhoto' }, { ...about, hasPhoto: false }, 'consent_no_photo'],
    [{ ...says, mode: 'alias' }, about, 'consent_alias'],
    [{ ...says, mode: 'alias', alias: '王秀英' }, about, 'consent_alias'],
    [{ ...says, mode: 'alias', alias: '秀英' }, about, 'consent_alias'],
    [{ ...says, mode: 'alias', alias: '热心大姐' }, about, null],
    [{ ...says, mode: 'declined' }, about, null],
  ] as const)('%j', (answer, person, code) => {
    expect(whyNotAgree(answer, person)).toBe(code)
  })

  test('no answer, none and taken back are never consent', () => {
    expect(agreed(null)).toBe(false)
    for (const status of ['asked', 'declined', 'withdrawn', 'lapsed', 'void']) {
      expect(agreed({ status, mode: 'nameOnly' })).toBe(false)
    }
    expect(agreed({ status: 'given', mode: 'none' })).toBe(false)
    expect(agreed({ status: 'given', mode: null })).toBe(false)
    expect(agreed({ status: 'given', mode: 'alias' })).toBe(true)
  })

  const shown = {
    name: '王秀英',
    category: 'filial',
    deed: '丙村的王秀英照顾婆婆三十年。',
    placeName: '丙村',
    townName: '乙镇',
    photo: 'file-1',
  }
  test('what is shown is what was chosen', () => {
    expect(faceOf(shown, 'nameAndPhoto', null)).toMatchObject({
      name: '王秀英',
      photo: 'file-1',
      place: '乙镇丙村',
    })
    expect(faceOf(shown, 'nameOnly', null)).toMatchObject({ name: '王秀英', photo: null })
    expect(faceOf(shown, 'none', null)).toBeNull()
    expect(faceOf(shown, null, null)).toBeNull()
    expect(faceOf(shown, 'alias', null)).toBeNull()
  })
  test('under an alias neither the name nor the village nor the face is left anywhere', () => {
    const face = faceOf(shown, 'alias', '热心大姐')
    expect(face).toMatchObject({ name: '热心大姐', photo: null, place: '乙镇' })
    expect(JSON.stringify(face)).not.toMatch(/王秀英|丙村|file-1/)
  })
})
