import { mergeInternalComponents } from '@tarojs/shared'

mergeInternalComponents({
  View: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-live': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
})
