export default definePageConfig({ navigationBarTitleText: '我提过的想法' })
