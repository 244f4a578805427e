import * as v from 'valibot'
import { Phone } from '../../../types/text'
import { keep, recall } from '../../lib/storage'

/** What is being written, kept on this phone until it is handed in. */
export interface IdeaWords {
  title: string
  content: string
  whenWords: string
  placeWords: string
  support: string
  name: string
  phone: string
}

const NOTHING: IdeaWords = {
  title: '',
  content: '',
  whenWords: '',
  placeWords: '',
  support: '',
  name: '',
  phone: '',
}

/** Taken up again after a closed page; name and phone as at the last booking. */
export const recalledWords = (): IdeaWords => {
  const person = recall<{ name: string; phone: string }>('person')
  return {
    ...NOTHING,
    name: person?.name ?? '',
    phone: person?.phone ?? '',
    ...recall<IdeaWords>('idea'),
  }
}

export const keepWords = (words: IdeaWords): void => keep('idea', words)

export const forgetWords = ({ name, phone }: IdeaWords): void => keep('idea', { ...NOTHING, name, phone })

/** What is still missing, as a sentence; null when it can be handed in. */
export function missingIn(words: IdeaWords): string | null {
  const asked: [keyof IdeaWords, string][] = [
    ['title', '写一写想办什么。'],
    ['content', '说一说打算怎么办。'],
    ['whenWords', '写一写大概什么时候，还没想好就写“都行”。'],
    ['placeWords', '写一写大概在哪里，还没想好就写“都行”。'],
    ['name', '写上怎么称呼您。'],
    ['phone', '写上电话，站里好和您商量。'],
  ]
  const first = asked.find(([field]) => words[field].trim() === '')
  if (first) return first[1]
  return v.is(Phone, words.phone) ? null : '电话好像不对，请检查一下。'
}
