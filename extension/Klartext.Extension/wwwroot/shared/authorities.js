// Which supervisory authority a complaint goes to: for special bodies their own; else that of the person's own Land (GDPR Art. 77(1));
// else by the controller's address; else the one the policy names.
import '../content/phrases.js';
import { loadData } from './data.js';

/** The Land of a German postcode in an address, or null. */
export function landOf(address, postcodes) {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(address ?? '')?.[0];
  if (!code) return null;
  for (const [land, ranges] of Object.entries(postcodes)) {
    for (const range of ranges) {
      const [from, to = from] = range.split('-');
      if (code >= from && code <= to) return land;
    }
  }
  return null;
}

/** What kind of body a controller is, by its name: an entry of bodies.json, or null for companies, clubs and people. */
export function bodyOf(name, bodies) {
  const { holds } = globalThis.klartext.phrases;
  return bodies.find(body => holds(name ?? '', body.names) && !holds(name ?? '', body.unless)) ?? null;
}

function special(parties, seat, authorities, bodies) {
  const body = bodyOf(parties.controller.name, bodies) ?? (parties.church ? { kind: 'church' } : null);
  if (!body) return null;
  const own = body.authority && authorities.find(({ id }) => id === body.authority);
  if (own) return { authority: own, because: body.kind };
  const fits = body.kind === 'church' ? each => each.kind === 'church' && each.lands?.includes(seat)
    : each => each.kind === 'state' && each.land === seat && each.responsible.includes('public');
  const authority = authorities.find(fits);
  return authority ? { authority, because: body.kind } : null;
}

/**
 * The authority to suggest, with the reason: {authority, because: home|seat|public|federal|church|broadcasting|country|named} or null.
 * @param parties what the engine found (engine.parties) @param home the person's Land ("BW"), "abroad", or empty
 */
export async function suggestAuthority(parties, home) {
  const [authorities, bodies, postcodes] = await Promise.all([loadData('authorities'), loadData('bodies'), loadData('postcodes')]);
  const { country } = parties.controller;
  const isAbroad = country && country !== 'DE';
  const seat = isAbroad ? null : landOf(parties.controller.address, postcodes); // other countries have postcodes of five digits too
  const ofLand = land => authorities.find(each => each.kind === 'state' && each.land === land && each.responsible.includes('companies'));
  const suggestions = [
    () => special(parties, seat, authorities, bodies),
    () => home && home !== 'abroad' && { authority: ofLand(home), because: 'home' },
    () => seat && { authority: ofLand(seat), because: 'seat' },
    () => isAbroad && { authority: authorities.find(each => each.kind === 'country' && each.country === country), because: 'country' },
    () => ({ authority: authorities.find(({ id }) => id === parties.authority), because: 'named' }),
  ];
  for (const suggest of suggestions) {
    const suggestion = suggest();
    if (suggestion?.authority) return suggestion;
  }
  return null;
}
