// Each permission that this browser's manifest asks for: what it is for, and what would not work without it.
import { make } from '../shared/html.js';
import { openPage } from '../shared/page.js';

const names = { activeTab: 'active', scripting: 'scripting', storage: 'storage', sidePanel: 'panel', offscreen: 'offscreen' };

const { api, say, main } = await openPage('permissions');
const { permissions, optional_host_permissions: hosts } = api.runtime.getManifest();
const asked = [...permissions.map(permission => names[permission] ?? permission), ...(hosts?.length ? ['hosts'] : [])];

main.append(
  ...asked.map(name => make('section', { class: 'card padded', 'aria-labelledby': name },
    make('h2', { id: name }, say(`permissions/${name}`)),
    make('dl', { class: 'pairs' },
      make('dt', {}, say('permissions/with')), make('dd', {}, say(`permissions/${name}-means`)),
      make('dt', {}, say('permissions/without')), make('dd', {}, say(`permissions/${name}-without`))))),
  make('section', { class: 'state__title', 'aria-labelledby': 'requests' }, make('h2', { id: 'requests' }, say('permissions/requests')), make('p', {}, say('permissions/requests-means'))));
