import type { Role } from '#shared/calls/define.ts';

const roles: Readonly<Record<Role, string>> = {
  partner: 'partner',
  secretariaat: 'secretariaat',
  medewerker: 'medewerker',
};

/** Dutch text of signing in, accounts and locking. The screens have their own text. */
export const accountsText = {
  roles,
  /** Who is said to have done what was done before anybody could be known. */
  computer: (name: string) => `computer ${name}`,
  demo: {
    partner: 'Demo partner',
    secretariaat: 'Demo secretariaat',
    medewerker: 'Demo medewerker',
  },
  progress: {
    signIn: 'Kantoor openen',
    rotate: 'Kantoor opnieuw versleutelen',
    protect: 'Kantoor versleutelen',
  },
  refusals: {
    locked: 'Het kantoor is vergrendeld. Wat was opgeslagen is veilig. Meld je aan om verder te werken.',
    otherPerson: 'Gestopt, omdat het kantoor werd vergrendeld. Er is niets gewijzigd.',
    wrongPassword: 'De naam of het wachtwoord klopt niet. Probeer het opnieuw.',
    wrongOwnPassword: 'Dit is niet je wachtwoord. Er is niets gewijzigd. Probeer het opnieuw.',
    wrongRecovery:
      'Deze herstelsleutel hoort niet bij dit kantoor. Gebruik het blad dat het laatst is afgedrukt.',
    tooMany: (wait: string) =>
      `Er is te vaak een verkeerd wachtwoord ingevuld. Wacht ${wait} en probeer het dan opnieuw. Peil opnieuw starten maakt het wachten niet korter.`,
    notLocked: 'Er is geen kantoor dat op aanmelden wacht. Open eerst een kantoor.',
    alreadyOpen: 'Het kantoor is al open. Vergrendel het eerst om als iemand anders te werken.',
    noAccounts: 'Dit kantoor heeft geen accounts en kan daarom niet worden vergrendeld.',
    noAccountsHere: 'Dit kantoor heeft geen accounts. Er is niets gewijzigd.',
    hasAccounts: 'Dit kantoor heeft al accounts. Er is niets gewijzigd.',
    notDemo: 'Zonder wachtwoord aanmelden kan alleen in het demokantoor.',
    demoKeys:
      'In het demokantoor staan wachtwoorden, accounts en herstelsleutel vast. Er is niets gewijzigd.',
    ended:
      'Dit account is beëindigd of hoort niet bij dit kantoorbestand. Vraag een partner van het kantoor om toegang.',
    notFound: 'Dit account bestaat niet meer. Er is niets gewijzigd.',
    alreadyEnded: (name: string) => `Het account van ${name} is al beëindigd. Er is niets gewijzigd.`,
    nameTaken: (name: string) =>
      `Er is al een account met de naam ${name}, misschien van iemand die weg is. Er is niets gewijzigd. Kies een naam die daarvan verschilt.`,
    lastPartner: (name: string) =>
      `${name} is de enige partner. Er is niets gewijzigd. Maak eerst iemand anders partner.`,
    notYourself:
      'Je eigen account kun je niet beëindigen. Er is niets gewijzigd. Vraag het een andere partner.',
    ownPassword: 'Je eigen wachtwoord wijzig je met je huidige wachtwoord. Er is niets gewijzigd.',
    unknownEmployee: (code: string) => `Medewerker ${code} bestaat niet. Er is niets gewijzigd.`,
    employeeTaken: (code: string, name: string) =>
      `Medewerker ${code} hoort al bij het account van ${name}. Er is niets gewijzigd.`,
    partnerNeeded: 'Een nieuw kantoor heeft een eerste partner nodig. Vul een naam en een wachtwoord in.',
    passwordNeeded:
      'Voor een volledige uitvoer van klanten is je wachtwoord nodig. Er is nog niets opgeslagen.',
    recoveryGroups:
      'De ingevulde groepen kloppen niet met de herstelsleutel. Kijk op het afgedrukte blad en vul ze opnieuw in.',
    recoveryGone:
      'De herstelsleutel is alleen te controleren zolang hij op het scherm staat. Maak zo nodig een nieuwe.',
    recoverNotPartner: (name: string) =>
      `${name} is geen partner van dit kantoor. Er is niets gewijzigd. Met de herstelsleutel krijgt alleen een partner een nieuw wachtwoord.`,
    thisComputer: 'Op deze computer kan Peil een sleutel niet veilig bewaren. Meld je aan met je wachtwoord.',
    noneHere: 'Op deze computer is geen sleutel bewaard. Meld je aan met je wachtwoord.',
    onlyPartners: 'Alleen een partner kan dit kantoor beveiligen.',
  },
  changes: {
    first: (name: string) => `Account van ${name} gemaakt als eerste partner`,
    created: (name: string, role: Role) => `Account van ${name} gemaakt (${roles[role]})`,
    saved: (name: string) => `Account van ${name} gewijzigd`,
    reset: (name: string) => `Nieuw wachtwoord voor ${name}`,
    ownPassword: 'Eigen wachtwoord gewijzigd',
    ended: (name: string) => `Account van ${name} beëindigd en het kantoor opnieuw versleuteld`,
    recovered: (name: string) => `Nieuw wachtwoord voor ${name} met de herstelsleutel`,
    recoveryRenewed: 'Nieuwe herstelsleutel gemaakt',
    recoveryConfirmed: 'Herstelsleutel gecontroleerd',
    lockMinutes: (minutes: number) =>
      `Vergrendelen na ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} zonder bediening`,
    exported: (count: number, file: string) =>
      `${count} ${count === 1 ? 'klant' : 'klanten'} uitgevoerd naar ${file}`,
    copied: (file: string) => `Kopie van het kantoor opgeslagen als ${file}`,
  },
  wait: (seconds: number) => {
    if (seconds <= 90) return `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`;
    return `${Math.ceil(seconds / 60)} minuten`;
  },
} as const;
