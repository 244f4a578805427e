export default definePageConfig({ navigationBarTitleText: '好人线索' })
