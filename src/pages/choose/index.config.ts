export default definePageConfig({ navigationBarTitleText: '找实践站' })
