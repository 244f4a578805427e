export default definePageConfig({ navigationBarTitleText: '一份案卷' })
