/** Words about the copy at Google Calendar, in both languages. They are apart from the others, because most services do not offer it. */
const s = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en = {
  title: 'A copy in Google Calendar',
  feedFirst: 'The address above is the better way for most: there is nothing to grant, and it updates by itself. Google only looks at it every 8 to 24 hours. With a copy you have each change within a minute.',
  grants: 'Google asks you to let this service make a calendar of its own and look after that one. It sees none of your other calendars. The service keeps what Google gives it for that, encrypted, until you take the copy away.',
  begin: 'Copy to Google Calendar', again: 'Ask Google again', stop: 'Take the copy away',
  stopAsk: 'The calendar is deleted at Google, with all that is in it, and what you granted is given back. Your timetable here and its address stay.',
  stopped: 'The copy is being taken away',
  notConnected: 'Google was not connected. You can try again.',
  state: {
    working: 'Being copied…', done: 'Your calendar at Google is as it is here.', leaving: 'The copy is being taken away…',
    trying: 'Google does not answer as it should at the moment. It goes on by itself.',
    'ended-at-google': 'Google says that you have ended the grant. The copy stays as it was; delete it at Google, or ask again to have it kept in step.',
    'calendar-gone': 'You have deleted the calendar at Google. Ask again to have it made anew, or take the rest away.',
    'calendar-unsure': 'Google may have made an empty calendar, and its answer was lost. Look in Google Calendar, delete the empty one, and ask again.',
    'not-allowed': 'Google was not allowed to let this service make a calendar. Ask again, and leave the box ticked.',
  },
  progress: (sent, wanted) => `${sent} of ${s(wanted, 'event')}`, label: 'Events at Google', leaving: (count) => `${s(count, 'event')} still to be taken away`,
  refused: 'Google has not taken these:',
};

const af = {
  title: '’n Kopie in Google Kalender',
  feedFirst: 'Die adres hier bo is vir die meeste die beter weg: daar is niks om toe te staan nie, en dit bly vanself op datum. Google kyk net elke 8 tot 24 uur daarna. Met ’n kopie het jy elke verandering binne ’n minuut.',
  grants: 'Google vra of hierdie diens ’n kalender van sy eie mag maak en net daardie een mag versorg. Dit sien geen van jou ander kalenders nie. Die diens bewaar wat Google daarvoor gee, versleutel, totdat jy die kopie wegneem.',
  begin: 'Kopieer na Google Kalender', again: 'Vra Google weer', stop: 'Neem die kopie weg',
  stopAsk: 'Die kalender word by Google uitgevee, met alles wat daarin is, en wat jy toegestaan het, word teruggegee. Jou rooster hier en sy adres bly.',
  stopped: 'Die kopie word weggeneem',
  notConnected: 'Google is nie verbind nie. Jy kan weer probeer.',
  state: {
    working: 'Word gekopieer…', done: 'Jou kalender by Google is soos dit hier is.', leaving: 'Die kopie word weggeneem…',
    trying: 'Google antwoord op die oomblik nie soos dit moet nie. Dit gaan vanself voort.',
    'ended-at-google': 'Google sê dat jy die toestemming beëindig het. Die kopie bly soos dit was; vee dit by Google uit, of vra weer om dit op datum te hou.',
    'calendar-gone': 'Jy het die kalender by Google uitgevee. Vra weer om dit nuut te laat maak, of neem die res weg.',
    'calendar-unsure': 'Google het dalk ’n leë kalender gemaak, en die antwoord het verlore geraak. Kyk in Google Kalender, vee die leë een uit, en vra weer.',
    'not-allowed': 'Google mag hierdie diens nie ’n kalender laat maak nie. Vra weer, en laat die blokkie gemerk.',
  },
  progress: (sent, wanted) => `${sent} van ${s(wanted, 'gebeurtenis', 'gebeurtenisse')}`, label: 'Gebeurtenisse by Google', leaving: (count) => `${s(count, 'gebeurtenis', 'gebeurtenisse')} moet nog weggeneem word`,
  refused: 'Google het hierdie nie geneem nie:',
};

export default { en, af };
