export default defineAppConfig({
  // pages/station/index is printed on metal signs: its path never changes.
  pages: [
    'pages/station/index',
    'pages/choose/index',
    'pages/menu/index',
    'pages/activity/index',
    'pages/project/index',
    'pages/mine/index',
  ],
  subPackages: [
    { root: 'booking', pages: ['pages/form/index', 'pages/done/index'] },
    { root: 'idea', pages: ['pages/form/index', 'pages/mine/index'] },
    { root: 'help', pages: ['pages/report/index', 'pages/complain/index', 'pages/mine/index'] },
    // Residents never download what only staff use.
    {
      root: 'staff',
      pages: [
        'pages/home/index',
        'pages/works/index',
        'pages/write/index',
        'pages/work/index',
        'pages/project/index',
        'pages/review/index',
        'pages/day/index',
        'pages/roster/index',
        'pages/settle/index',
        'pages/people/index',
        'pages/invite/index',
        'pages/accept/index',
        'pages/audit/index',
        'pages/import/index',
        'pages/export/index',
        'pages/series/index',
        'pages/station/index',
        'pages/tree/index',
        'pages/feedback/index',
        'pages/signs/index',
        'pages/sign/index',
        'pages/poster/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '肥城文明实践',
    navigationBarBackgroundColor: '#9e1b1b',
    navigationBarTextStyle: 'white',
    backgroundColor: '#faf6ee',
    backgroundTextStyle: 'dark',
  },
  // Pages slide in a browser otherwise, and a transformed page carries its fixed footer away.
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
