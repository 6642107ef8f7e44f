'use strict';

/** What each room may import besides itself; docs/architecture.md draws the same picture. */
const rooms = {
  core: [],
  migrations: [],
  programme: ['core'],
  accounts: ['core', 'programme'],
  delegates: ['core', 'programme', 'accounts'],
  imports: ['core', 'programme', 'accounts', 'delegates'],
  consents: ['core', 'programme', 'accounts', 'delegates'],
  lists: ['core', 'programme', 'accounts', 'delegates'],
  gifts: ['core', 'programme', 'accounts', 'delegates', 'lists'],
  travel: ['core', 'programme', 'accounts', 'delegates'],
  selections: ['core', 'programme', 'accounts', 'delegates', 'lists'],
  badges: ['core', 'programme', 'accounts', 'delegates', 'consents'],
  guests: ['core', 'programme', 'accounts', 'delegates', 'lists'],
  representatives: ['core', 'programme', 'accounts', 'delegates'],
  recommendations: ['core', 'programme', 'accounts'],
  obligations: ['core', 'programme', 'accounts', 'delegates', 'recommendations', 'representatives'],
  letters: ['core', 'programme', 'accounts', 'delegates', 'lists', 'guests', 'representatives'],
  hosting: ['core', 'programme', 'accounts', 'lists'],
  outbox: ['core', 'programme', 'accounts'],
  setup: ['core', 'programme', 'accounts'],
  privacy: ['core', 'programme', 'accounts', 'delegates'],
  home: [
    'core',
    'programme',
    'accounts',
    'delegates',
    'lists',
    'hosting',
    'obligations',
    'recommendations',
    'representatives',
    'travel',
  ],
  demonstration: [
    'core',
    'programme',
    'accounts',
    'delegates',
    'consents',
    'gifts',
    'guests',
    'hosting',
    'imports',
    'obligations',
    'representatives',
    'travel',
  ],
};

/** What views may know besides types: how Vietnamese is written, where the texts lie, and lists of words without any work. */
const wordsForViews = `^src/(${[
  'core/(vietnamese/|config/project-root|mail/mail-words|sheets/dry-run)',
  'programme/(plan/plan|event-kinds)',
  'accounts/roles',
  'delegates/(delegate-roles|consent-source)',
  'consents/consent-words',
  'gifts/gift-(words|names)',
  'guests/guest-words',
  'hosting/hosting-words',
  'imports/columns',
  'letters/letter-words',
  'obligations/(duty-words|difficulty-words)',
  'recommendations/(recommendation-words|answering-words|care/concern-words|care/hints|answering/answer-values|showing/(shown-words|figure-states))',
  'representatives/seat-words',
  'selections/criteria',
  'travel/travel-words',
].join('|')})`;

/** What core may know of the pages: their texts, and the frame, the form state and the error page that it fills. */
const pagesOfCore = '^views/(text/|errors/error-page|ui/(frame|form-state))';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-looks-down`,
      comment: `src/${room} may import ${['itself', ...below.map((one) => `src/${one}`)].join(', ')} and views.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/` },
    })),
    {
      name: 'every-room-is-drawn',
      comment: 'A new folder of src needs its arrows: here and in docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(rooms).join('|')})/` },
      to: {},
    },
    {
      name: 'core-knows-no-pages',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^views/', pathNot: pagesOfCore },
    },
    {
      name: 'home-is-the-top',
      comment: 'Only the list of features knows the home page.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(home/|app\\.module)' },
      to: { path: '^src/home/' },
    },
    {
      name: 'controllers-are-private',
      comment: 'A room asks services of another room, never its controllers.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.*\\.controller\\.', pathNot: '^src/$1/' },
    },
    {
      name: 'views-only-show',
      comment: 'Pages are functions of their props: of the source they know types and words.',
      severity: 'error',
      from: { path: '^views/' },
      to: {
        path: '^src/',
        pathNot: wordsForViews,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      comment: 'Entities that name each other as types are no circle.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tools-in-the-product',
      comment: 'What the product runs on stands under dependencies.',
      severity: 'error',
      from: { path: '^(src|views)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|views/client)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
