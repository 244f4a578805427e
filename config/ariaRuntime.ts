import { mergeInternalComponents } from '@tarojs/shared'
import { ariaComponents } from './ariaNames'

mergeInternalComponents(ariaComponents)
