export default definePageConfig({ navigationBarTitleText: '好人案卷' })
