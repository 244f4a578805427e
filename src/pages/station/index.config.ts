export default definePageConfig({ navigationBarTitleText: '本站', enableShareAppMessage: true })
