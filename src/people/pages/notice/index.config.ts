export default definePageConfig({ navigationBarTitleText: '好人公示' })
