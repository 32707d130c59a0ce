/** Words about signing in, in both languages. They are apart from the others, because most services have nobody who signs in. */
const s = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en = {
  signIn: 'Sign in', signOut: 'Sign out',
  title: 'Your account', hint: 'You are signed in with the university. Your timetables are here on each device where you sign in.',
  inviteTitle: 'On each device', invite: 'Sign in with the university, and your timetables are there on each device where you do so. You can go on without it.',
  everywhere: 'Sign out everywhere', everywhereAsk: 'All your browsers and phones are signed out, this one too. Your timetables stay in your account.',
  signOutAsk: 'This browser forgets you and your timetables. They stay in your account.', signedOut: 'You are signed out',
  ended: 'You are not signed in any more. Sign in to see your timetables.',
  welcome: 'You are signed in',
  apart: 'Made here before you signed in', apartTitle: 'Bring along what is here?',
  apartAsk: (files, timetables) => `Before you signed in, ${s(files, 'file')} and ${s(timetables, 'timetable')} were made in this browser. If they are yours, they join your account, and this browser keeps nothing of them for others. Calendar addresses stay the same. A browser that you joined by a link sees them again once you sign in there.`,
  apartYes: 'They are mine', apartNo: 'Leave them apart', apartHint: (files, timetables) => `${s(files, 'file')} and ${s(timetables, 'timetable')} of this browser are not in your account. After you sign out they are here again.`,
  brought: 'They are in your account now',
  failed: {
    'sign-in-over': 'This sign-in took longer than ten minutes, or began in another browser. Please sign in again.',
    'sign-in-cancelled': 'You were not signed in, because you did not finish at the university.',
    'sign-in-refused': 'You were not signed in: the university’s answer was not valid. Please sign in again.',
    'provider-unavailable': 'The university’s sign-in does not answer. Please try again in a minute.',
    other: 'You were not signed in. Please try again.',
  },
  privacy: ['If you sign in', 'You can, and you need not. Of you the service then keeps what the university’s sign-in calls you, a number or a code, and when you last came; no name, no address, no password. A second signed cookie says that this browser is signed in: 14 days after its last use it ends, and after 90 days you sign in again. “Sign out” takes it and all that was loaded out of this browser. “Delete everything” deletes your account here, too.'],
};

const af = {
  signIn: 'Teken in', signOut: 'Teken uit',
  title: 'Jou rekening', hint: 'Jy is by die universiteit ingeteken. Jou roosters is op elke toestel waar jy inteken.',
  inviteTitle: 'Op elke toestel', invite: 'Teken by die universiteit in, en jou roosters is op elke toestel waar jy dit doen. Jy kan daarsonder voortgaan.',
  everywhere: 'Teken oral uit', everywhereAsk: 'Al jou blaaiers en fone word uitgeteken, hierdie een ook. Jou roosters bly in jou rekening.',
  signOutAsk: 'Hierdie blaaier vergeet jou en jou roosters. Hulle bly in jou rekening.', signedOut: 'Jy is uitgeteken',
  ended: 'Jy is nie meer ingeteken nie. Teken in om jou roosters te sien.',
  welcome: 'Jy is ingeteken',
  apart: 'Hier gemaak voordat jy ingeteken het', apartTitle: 'Bring saam wat hier is?',
  apartAsk: (files, timetables) => `Voordat jy ingeteken het, is ${s(files, 'lêer')} en ${s(timetables, 'rooster')} in hierdie blaaier gemaak. As dit joune is, kom dit by jou rekening, en hierdie blaaier hou niks daarvan vir ander nie. Kalenderadresse bly dieselfde. ’n Blaaier wat jy met ’n skakel aangesluit het, sien dit weer sodra jy daar inteken.`,
  apartYes: 'Dit is myne', apartNo: 'Laat dit apart', apartHint: (files, timetables) => `${s(files, 'lêer')} en ${s(timetables, 'rooster')} van hierdie blaaier is nie in jou rekening nie. Nadat jy uitgeteken het, is dit weer hier.`,
  brought: 'Dit is nou in jou rekening',
  failed: {
    'sign-in-over': 'Hierdie intekening het langer as tien minute geneem, of het in ’n ander blaaier begin. Teken asseblief weer in.',
    'sign-in-cancelled': 'Jy is nie ingeteken nie, omdat jy nie by die universiteit klaargemaak het nie.',
    'sign-in-refused': 'Jy is nie ingeteken nie: die universiteit se antwoord was nie geldig nie. Teken asseblief weer in.',
    'provider-unavailable': 'Die universiteit se intekening antwoord nie. Probeer asseblief oor ’n minuut weer.',
    other: 'Jy is nie ingeteken nie. Probeer asseblief weer.',
  },
  privacy: ['As jy inteken', 'Jy kan, en jy hoef nie. Van jou bewaar die diens dan wat die universiteit se intekening jou noem, ’n nommer of ’n kode, en wanneer jy laas gekom het; geen naam, geen adres, geen wagwoord nie. ’n Tweede getekende koekie sê dat hierdie blaaier ingeteken is: 14 dae ná die laaste gebruik eindig dit, en ná 90 dae teken jy weer in. “Teken uit” haal dit en alles wat gelaai is uit hierdie blaaier. “Vee alles uit” vee ook jou rekening hier uit.'],
};

export default { en, af };
