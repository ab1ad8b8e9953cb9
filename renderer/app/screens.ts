import type { ComponentType } from 'react';
import type { SectionKey } from '#shared/shell/sections.ts';

/** One screen: loaded when it is first shown. `:name` parts of the path arrive as `parameters`. */
export interface Screen {
  path: string;
  /** The title in the header, the palette and the window. */
  title: string;
  /** The part of the navigation that it belongs to; null for what stands beside them all. */
  section: SectionKey | null;
  /** The heading of the guide that F1 opens here. */
  guide: string;
  load: () => Promise<ComponentType<ScreenProps>>;
  /** Left out of the palette: screens that need a record. */
  isHidden?: true;
  /** Shown without navigation and header: print views. */
  isBare?: true;
}

export interface ScreenProps {
  /** The `:name` parts of the path. */
  parameters: Readonly<Record<string, string>>;
}

export const screens: readonly Screen[] = [
  {
    path: '/',
    title: 'Overzicht',
    section: 'overview',
    guide: 'overzicht',
    load: async () => (await import('#renderer/overview/overview-screen.tsx')).OverviewScreen,
  },
  {
    path: '/klanten',
    title: 'Klanten',
    section: 'clients',
    guide: 'klanten',
    load: async () => (await import('#renderer/clients/list/clients-screen.tsx')).ClientsScreen,
  },
  {
    path: '/handleiding',
    title: 'Handleiding',
    section: null,
    guide: 'overzicht',
    load: async () => (await import('#renderer/guide/guide-screen.tsx')).GuideScreen,
  },
  {
    path: '/handleiding/:topic',
    title: 'Handleiding',
    section: null,
    guide: 'overzicht',
    load: async () => (await import('#renderer/guide/guide-screen.tsx')).GuideScreen,
    isHidden: true,
  },
  {
    path: '/hulp/zelftest',
    title: 'Zelftest',
    section: null,
    guide: 'zelftest',
    load: async () => (await import('#renderer/help/self-test-screen.tsx')).SelfTestScreen,
  },
  {
    path: '/hulp/bijwerken',
    title: 'Bijwerken',
    section: null,
    guide: 'bijwerken',
    load: async () => (await import('#renderer/help/update-screen.tsx')).UpdateScreen,
  },
  {
    path: '/hulp/hulpbestand',
    title: 'Hulpbestand',
    section: null,
    guide: 'zelftest',
    load: async () => (await import('#renderer/help/support-screen.tsx')).SupportScreen,
  },
  {
    path: '/afdruk/zelftest',
    title: 'Zelftest',
    section: null,
    guide: 'zelftest',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/help/self-test-print.tsx')).SelfTestPrint,
  },
  {
    path: '/klanten/nieuw',
    title: 'Klant toevoegen',
    section: 'clients',
    guide: 'klantkaart',
    load: async () => (await import('#renderer/clients/new-client-screen.tsx')).NewClientScreen,
  },
  {
    path: '/klanten/:number',
    title: 'Klant',
    section: 'clients',
    guide: 'klantkaart',
    isHidden: true,
    load: async () => (await import('#renderer/clients/card/card-screen.tsx')).CardScreen,
  },
  {
    path: '/klantgroepen',
    title: 'Klantgroepen',
    section: 'clients',
    guide: 'klantgroepen',
    load: async () => (await import('#renderer/groups/groups-screen.tsx')).GroupsScreen,
  },
  {
    path: '/klantgroepen/:number',
    title: 'Klantgroep',
    section: 'clients',
    guide: 'klantgroepen',
    isHidden: true,
    load: async () => (await import('#renderer/groups/group-screen.tsx')).GroupScreen,
  },
  {
    path: '/overzicht/strategie',
    title: 'Strategiegegevens niet actueel',
    section: 'overview',
    guide: 'overzicht',
    load: async () => (await import('#renderer/overview/behind-screen.tsx')).BehindScreen,
  },
  {
    path: '/overzicht/zonder-hoofd',
    title: 'Klantgroepen zonder hoofd',
    section: 'overview',
    guide: 'overzicht',
    load: async () => (await import('#renderer/overview/behind-screen.tsx')).BehindScreen,
  },
  {
    path: '/overzicht/zonder-beheerder',
    title: 'Klanten zonder relatiebeheerder',
    section: 'overview',
    guide: 'overzicht',
    load: async () => (await import('#renderer/overview/behind-screen.tsx')).BehindScreen,
  },
  {
    path: '/overzicht/gewijzigd',
    title: 'Gewijzigd deze week',
    section: 'overview',
    guide: 'overzicht',
    load: async () => (await import('#renderer/overview/behind-screen.tsx')).BehindScreen,
  },
  {
    path: '/capaciteit',
    title: 'Capaciteit',
    section: 'capacity',
    guide: 'capaciteit',
    load: async () => (await import('#renderer/capacity/capacity-screen.tsx')).CapacityScreen,
  },
  {
    path: '/capaciteit/knelpunten',
    title: 'Knelpunten oplossen',
    section: 'capacity',
    guide: 'knelpunten',
    load: async () => (await import('#renderer/levelling/levelling-screen.tsx')).LevellingScreen,
  },
  {
    path: '/capaciteit/jaarplan/:code',
    title: 'Jaarplan van een medewerker',
    section: 'capacity',
    guide: 'capaciteit',
    isHidden: true,
    load: async () => (await import('#renderer/capacity/year-plan-screen.tsx')).YearPlanScreen,
  },
  {
    path: '/afdruk/jaarplan/:code',
    title: 'Jaarplan van een medewerker',
    section: 'capacity',
    guide: 'capaciteit',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/capacity/year-plan-print.tsx')).YearPlanPrint,
  },
  {
    path: '/afdruk/jaarplannen',
    title: 'Jaarplannen',
    section: 'capacity',
    guide: 'capaciteit',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/capacity/year-plan-print.tsx')).YearPlanPrint,
  },
  {
    path: '/afdruk/capaciteit',
    title: 'Capaciteit',
    section: 'capacity',
    guide: 'capaciteit',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/capacity/capacity-print.tsx')).CapacityPrint,
  },
  {
    path: '/risico',
    title: 'Risico',
    section: 'risk',
    guide: 'risico',
    load: async () => (await import('#renderer/risk/list-screen.tsx')).RiskListScreen,
  },
  {
    path: '/risico/matrix',
    title: 'Risico: type en klasse',
    section: 'risk',
    guide: 'risico',
    load: async () => (await import('#renderer/risk/matrix-screen.tsx')).RiskMatrixScreen,
  },
  {
    path: '/risico/veranderd',
    title: 'Risico: wat is er veranderd',
    section: 'risk',
    guide: 'risico',
    load: async () => (await import('#renderer/risk/changes-screen.tsx')).RiskChangesScreen,
  },
  {
    path: '/risico/vragenlijst',
    title: 'Risico: vragenlijst en grenzen',
    section: 'risk',
    guide: 'risico',
    load: async () => (await import('#renderer/risk/definitions-screen.tsx')).RiskDefinitionsScreen,
  },
  {
    path: '/risico/vragenlijst/:id',
    title: 'Risico: vragenlijst en grenzen',
    section: 'risk',
    guide: 'risico',
    isHidden: true,
    load: async () => (await import('#renderer/risk/definitions-screen.tsx')).RiskDefinitionsScreen,
  },
  {
    path: '/afdruk/risico/:id',
    title: 'Risicobeoordeling',
    section: 'risk',
    guide: 'risico',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/risk/assessment-print.tsx')).AssessmentPrint,
  },
  // After the other screens of the section: their paths have the same shape.
  {
    path: '/risico/:number',
    title: 'Risicobeoordeling',
    section: 'risk',
    guide: 'risico',
    isHidden: true,
    load: async () => (await import('#renderer/risk/client-risk-screen.tsx')).ClientRiskScreen,
  },
  {
    path: '/attenties',
    title: 'Attenties',
    section: 'gifts',
    guide: 'attenties',
    load: async () => (await import('#renderer/gifts/gifts-screen.tsx')).GiftsScreen,
  },
  {
    path: '/beheer',
    title: 'Beheer',
    section: 'settings',
    guide: 'beheer',
    load: async () => (await import('#renderer/settings/settings-screen.tsx')).SettingsScreen,
  },
  {
    path: '/beheer/medewerkers',
    title: 'Medewerkers',
    section: 'settings',
    guide: 'medewerkers',
    load: async () => (await import('#renderer/employees/employees-screen.tsx')).EmployeesScreen,
  },
  {
    path: '/beheer/codelijsten',
    title: 'Codelijsten',
    section: 'settings',
    guide: 'codelijsten',
    load: async () => (await import('#renderer/codes/codes-screen.tsx')).CodesScreen,
  },
  {
    path: '/beheer/regels',
    title: 'Regels en getallen',
    section: 'settings',
    guide: 'wettelijke-regels',
    load: async () => (await import('#renderer/rules/rules-screen.tsx')).RulesScreen,
  },
  {
    path: '/jaarplan/termijnen',
    title: 'Termijnen',
    section: 'maintenance',
    guide: 'termijnenlijst',
    load: async () => (await import('#renderer/deadlines/deadlines-screen.tsx')).DeadlinesScreen,
  },
  {
    path: '/beheer/reservekopieen',
    title: 'Reservekopieën',
    section: 'settings',
    guide: 'reservekopieen',
    load: async () => (await import('#renderer/backup/backups-screen.tsx')).BackupsScreen,
  },
  {
    path: '/beheer/toegang',
    title: 'Toegang',
    section: 'settings',
    guide: 'toegang',
    load: async () => (await import('#renderer/accounts/access-screen.tsx')).AccessScreen,
  },
  {
    path: '/beheer/reservekopieen/terugzetten',
    title: 'Reservekopie terugzetten',
    section: 'settings',
    guide: 'reservekopieen',
    load: async () => (await import('#renderer/backup/wizard/restore-wizard.tsx')).RestoreWizard,
  },
  {
    path: '/beheer/reservekopieen/hersteltest',
    title: 'Hersteltest',
    section: 'settings',
    guide: 'reservekopieen',
    load: async () => (await import('#renderer/backup/exercise-screen.tsx')).ExerciseScreen,
  },
  {
    path: '/afdruk/hersteltest/:id',
    title: 'Verslag van de hersteltest',
    section: 'settings',
    guide: 'reservekopieen',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/backup/exercise-print.tsx')).ExercisePrint,
  },
  {
    path: '/beheer/privacy',
    title: 'Privacy',
    section: 'settings',
    guide: 'privacy',
    load: async () => (await import('#renderer/privacy/privacy-screen.tsx')).PrivacyScreen,
  },
  {
    path: '/beheer/privacy/:kind/:id',
    title: 'Persoonsgegevens',
    section: 'settings',
    guide: 'privacy',
    isHidden: true,
    load: async () => (await import('#renderer/privacy/dossier-screen.tsx')).DossierScreen,
  },
  {
    path: '/afdruk/privacy/:kind/:id',
    title: 'Persoonsgegevens afdrukken',
    section: 'settings',
    guide: 'privacy',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/privacy/dossier-print.tsx')).DossierPrint,
  },
  {
    path: '/beheer/bewaartermijnen',
    title: 'Bewaartermijnen',
    section: 'settings',
    guide: 'privacy',
    load: async () => (await import('#renderer/privacy/retention-screen.tsx')).RetentionScreen,
  },
  {
    path: '/beheer/wijzigingen',
    title: 'Wijzigingen',
    section: 'settings',
    guide: 'logboek',
    load: async () => (await import('#renderer/audit/changes-screen.tsx')).ChangesScreen,
  },
  {
    path: '/classificatie',
    title: 'Classificatie',
    section: 'classification',
    guide: 'classificatie',
    load: async () => (await import('#renderer/classification/dashboard-screen.tsx')).DashboardScreen,
  },
  {
    path: '/classificatie/klanten',
    title: 'Classificatie: klanten per type',
    section: 'classification',
    guide: 'classificatie',
    load: async () => (await import('#renderer/classification/units-screen.tsx')).UnitsScreen,
  },
  {
    path: '/classificatie/peildatums',
    title: 'Classificatie: peildatums',
    section: 'classification',
    guide: 'peildatums',
    load: async () => (await import('#renderer/classification/history-screen.tsx')).HistoryScreen,
  },
  {
    path: '/classificatie/afwijkingen',
    title: 'Classificatie: afwijkingen',
    section: 'classification',
    guide: 'peildatums',
    load: async () => (await import('#renderer/classification/overrides-screen.tsx')).OverridesScreen,
  },
  {
    path: '/classificatie/definities',
    title: 'Classificatie: definities',
    section: 'classification',
    guide: 'definities',
    load: async () => (await import('#renderer/classification/definitions-screen.tsx')).DefinitionsScreen,
  },
  {
    path: '/classificatie/definities/:id',
    title: 'Classificatie: definitie',
    section: 'classification',
    guide: 'definities',
    isHidden: true,
    load: async () => (await import('#renderer/classification/definitions-screen.tsx')).DefinitionsScreen,
  },
  {
    path: '/classificatie/rapport',
    title: 'Classificatie: rapport',
    section: 'classification',
    guide: 'peildatums',
    load: async () => (await import('#renderer/classification/report-screen.tsx')).ReportScreen,
  },
  {
    path: '/afdruk/classificatie',
    title: 'Rapport classificatie',
    section: 'classification',
    guide: 'peildatums',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/classification/report-print.tsx')).ReportPrint,
  },
  {
    path: '/planning',
    title: 'Planning',
    section: 'planning',
    guide: 'planning',
    load: async () => (await import('#renderer/planning/planning-screen.tsx')).PlanningScreen,
  },
  {
    path: '/planning/voorstel',
    title: 'Voorstel maken',
    section: 'planning',
    guide: 'voorstel',
    load: async () => (await import('#renderer/planning/propose-screen.tsx')).ProposeScreen,
  },
  {
    path: '/planning/diensten',
    title: 'Diensten en normen',
    section: 'planning',
    guide: 'diensten',
    load: async () => (await import('#renderer/services/services-screen.tsx')).ServicesScreen,
  },
  {
    path: '/planning/adviesdiensten',
    title: 'Adviesdiensten',
    section: 'planning',
    guide: 'adviesdiensten',
    load: async () => (await import('#renderer/advisory/advisory-screen.tsx')).AdvisoryScreen,
  },
  {
    path: '/planning/voorbereiding',
    title: 'Voorbereiding planning',
    section: 'planning',
    guide: 'voorbereiding',
    load: async () => (await import('#renderer/preparation/preparation-screen.tsx')).PreparationScreen,
  },
  {
    path: '/capaciteit/begroting',
    title: 'Begroting medewerkers',
    section: 'capacity',
    guide: 'begroting',
    load: async () => (await import('#renderer/budgets/budgets-screen.tsx')).BudgetsScreen,
  },
  {
    path: '/capaciteit/begroting/seizoensprofielen',
    title: 'Begroting: seizoensprofielen',
    section: 'capacity',
    guide: 'begroting',
    load: async () => (await import('#renderer/budgets/seasons-screen.tsx')).SeasonsScreen,
  },
  {
    path: '/capaciteit/begroting/feestdagen',
    title: 'Begroting: feestdagen',
    section: 'capacity',
    guide: 'begroting',
    load: async () => (await import('#renderer/budgets/holidays-screen.tsx')).HolidaysScreen,
  },
  {
    path: '/jaarplan/mijn-werk',
    title: 'Mijn werk',
    section: 'maintenance',
    guide: 'mijn-werk',
    load: async () => (await import('#renderer/mywork/mywork-screen.tsx')).MyworkScreen,
  },
  {
    path: '/jaarplan',
    title: 'Jaarplan',
    section: 'maintenance',
    guide: 'jaarbord',
    load: async () => (await import('#renderer/maintenance/board/board-screen.tsx')).BoardScreen,
  },
  {
    path: '/jaarplan/agenda',
    title: 'Jaarplan: agenda',
    section: 'maintenance',
    guide: 'jaarbord',
    load: async () => (await import('#renderer/maintenance/agenda/agenda-screen.tsx')).AgendaScreen,
  },
  {
    path: '/afdruk/jaarbord',
    title: 'Jaarbord',
    section: 'maintenance',
    guide: 'jaarbord',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/maintenance/board/board-print.tsx')).BoardPrint,
  },
  {
    path: '/jaarplan/stappen',
    title: 'Jaarplan: stappen',
    section: 'maintenance',
    guide: 'jaarplan',
    load: async () => (await import('#renderer/maintenance/steps-screen.tsx')).StepsScreen,
  },
  {
    path: '/jaarplan/onderhoudsplan',
    title: 'Onderhoudsplan',
    section: 'maintenance',
    guide: 'jaarplan',
    load: async () => (await import('#renderer/maintenance/template-screen.tsx')).TemplateScreen,
  },
  {
    path: '/jaarplan/ontbreekt/:key',
    title: 'Jaarplan: wat ontbreekt',
    section: 'maintenance',
    guide: 'jaarplan',
    isHidden: true,
    load: async () => (await import('#renderer/maintenance/missing-screen.tsx')).MissingScreen,
  },
  {
    path: '/jaarplan/ontbrekend',
    title: 'Ontbrekende gegevens',
    section: 'maintenance',
    guide: 'ontbrekende-gegevens',
    load: async () => (await import('#renderer/completeness/completeness-screen.tsx')).CompletenessScreen,
  },
  {
    path: '/importeren',
    title: 'Importeren',
    section: 'imports',
    guide: 'importeren',
    load: async () => (await import('#renderer/imports/imports-screen.tsx')).ImportsScreen,
  },
  {
    path: '/importeren/auditfile',
    title: 'Auditfile',
    section: 'imports',
    guide: 'auditfile',
    load: async () => (await import('#renderer/audit-files/audit-file-screen.tsx')).AuditFileScreen,
  },
  {
    path: '/beheer/rgs',
    title: 'RGS-tabel',
    section: 'settings',
    guide: 'auditfile',
    load: async () => (await import('#renderer/rgs/rgs-screen.tsx')).RgsScreen,
  },
  {
    path: '/afdruk/planningsbrief/:number',
    title: 'Planningsbrief',
    section: 'planning',
    guide: 'planning',
    isHidden: true,
    isBare: true,
    load: async () => (await import('#renderer/planning/letter-print.tsx')).LetterPrint,
  },
  // Last: the other screens of planning have paths of the same shape.
  {
    path: '/jaarplan/jaren',
    title: 'Jaren',
    section: 'maintenance',
    guide: 'jaren-vergelijken',
    load: async () => (await import('#renderer/closing/years-screen.tsx')).YearsScreen,
  },
  {
    path: '/jaarplan/vergelijken',
    title: 'Jaren vergelijken',
    section: 'maintenance',
    guide: 'jaren-vergelijken',
    load: async () => (await import('#renderer/closing/compare-screen.tsx')).CompareScreen,
  },
  {
    path: '/afdruk/jaren-vergelijken',
    title: 'Jaren vergelijken afdrukken',
    section: 'maintenance',
    guide: 'jaren-vergelijken',
    load: async () => (await import('#renderer/closing/compare-print.tsx')).ComparePrint,
    isHidden: true,
    isBare: true,
  },
  {
    path: '/jaarplan/jaren/:year',
    title: 'Afgesloten jaar',
    section: 'maintenance',
    guide: 'jaren-vergelijken',
    load: async () => (await import('#renderer/closing/closed-year-screen.tsx')).ClosedYearScreen,
    isHidden: true,
  },
  {
    path: '/planning/:number',
    title: 'Planning van een klant',
    section: 'planning',
    guide: 'planning',
    isHidden: true,
    load: async () => (await import('#renderer/planning/client-plan-screen.tsx')).ClientPlanScreen,
  },
];

/** The screen at a path, with the values of its `:name` parts. */
export function findScreen(path: string): { screen: Screen; parameters: Record<string, string> } | undefined {
  for (const screen of screens) {
    const parameters = matchPath(screen.path, path);
    if (parameters) return { screen, parameters };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const actual = path.split('/');
  if (wanted.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = actual[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return parameters;
}
