import type { StaffStory, StoryPerson } from '../../../types/story'

export const STORY_STATUS: Record<StaffStory['status'], string> = {
  draft: '在写',
  waiting: '等别人看',
  returned: '退回修改',
  published: '已发布',
  takenDown: '已撤下',
}

export const AGREED: readonly { value: StoryPerson['agreedHow']; words: string }[] = [
  { value: 'inPerson', words: '当面同意' },
  { value: 'phone', words: '电话同意' },
  { value: 'writing', words: '书面同意' },
  { value: 'family', words: '家属同意' },
]
