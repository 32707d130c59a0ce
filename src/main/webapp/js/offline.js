/** The page without a network: the service worker keeps it, and says of an answer that it kept how old it is. */

const loaded = () =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', resolve, { once: true });
  });

/** Where a browser has no service workers, or the address is no safe one, the page needs a network and works all the same. */
export async function keepForOffline() {
  if (!('serviceWorker' in navigator)) return;
  await loaded(); // what the first view needs comes first
  navigator.serviceWorker
    .register('sw.js', { updateViaCache: 'none' })
    .catch((failure) => console.info('The page is not kept for times without a network.', failure));
}

/** @returns {?number} seconds since the service gave this answer, where it is one that was kept; `null` where it is fresh */
export function ageOf(response) {
  const age = response.headers.get('Age');
  return age === null ? null : Number(age);
}
