/** Starts the administrators' page. */
import { render } from '../dom.js';
import { begin } from './actions.js';
import { kept, set, store } from './state.js';
import { view } from './view.js';

const root = document.getElementById('page');
store.onChange((now) => render(root, view(now)));
set({ authorization: kept() });
begin();
