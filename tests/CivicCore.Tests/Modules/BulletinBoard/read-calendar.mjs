// Reads an iCalendar text as another program would, with ical.js, and prints what it understood.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const most = Number(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const events = calendar.getAllSubcomponents('vevent').map(part => {
  const event = new ICAL.Event(part);
  const times = event.isRecurring() ? [] : [event.startDate.toJSDate().toISOString()];
  const next = event.isRecurring() ? event.iterator() : { next: () => null };
  for (let time = next.next(); time && times.length < most; time = next.next()) times.push(time.toJSDate().toISOString());
  return { uid: event.uid, title: event.summary, place: event.location, sequence: event.sequence ?? 0, status: part.getFirstPropertyValue('status'), minutes: event.duration.toSeconds() / 60, times };
});
console.log(JSON.stringify(events));
