import type { ActivityFields, ProjectFields } from '../../types/draft'
import { pageOnlyOf } from './activityCards'
import { cloud } from './cloud'
import { plainError } from './plainError'

/** `failed`: WeChat did not answer; nothing is known about the words. */
export type Verdict = 'pass' | 'review' | 'risky' | 'failed'

/** The longest text that WeChat checks in one call, in characters. */
const LONGEST = 2500
/** 4 is a post of one's own, the nearest to what staff and residents write here. */
const SCENE = 4
const WORST: readonly Verdict[] = ['risky', 'failed', 'review', 'pass']

interface Answer {
  result?: { suggest?: string }
}

/** What WeChat's text check says of words that this person sends; the worst of all parts counts. */
export async function checkWords(openid: string, texts: readonly (string | null)[]): Promise<Verdict> {
  const parts = partsOf(texts.filter((text) => text !== null && text !== '').join('\n'))
  const verdicts = await Promise.all(parts.map((content) => checkPart(openid, content)))
  return WORST.find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}

async function checkPart(openid: string, content: string): Promise<Verdict> {
  try {
    const answer: Answer = await cloud.openapi.security.msgSecCheck({
      openid,
      content,
      scene: SCENE,
      version: 2,
    })
    const suggest = answer.result?.suggest
    // A word of WeChat's that is not known yet is for a human to look at.
    return suggest === 'pass' || suggest === 'risky' ? suggest : 'review'
  } catch (error) {
    console.warn(
      JSON.stringify({ msgSecCheck: (error as { errCode?: number }).errCode ?? plainError(error) }),
    )
    return 'failed'
  }
}

function partsOf(text: string): string[] {
  const characters = [...text]
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += LONGEST) {
    parts.push(characters.slice(at, at + LONGEST).join(''))
  }
  return parts
}

/** Everything of an activity that residents will read. */
export const wordsOfActivity = (fields: ActivityFields): (string | null)[] => [
  fields.title,
  fields.placeName,
  ...Object.values(pageOnlyOf(fields)),
]

export const wordsOfProject = ({ name, story }: ProjectFields): (string | null)[] => [name, story]
