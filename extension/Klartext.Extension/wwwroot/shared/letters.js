// A letter as text: who writes, to whom, what about. The parts are text files (letters.yaml); nothing here speaks to anyone.

/**
 * The parts of a letter, each a text; empty where there is nothing to say.
 * @param words the letter's language @param letter an entry of data/letters.json
 * @param said {sender: {name, address}, reference, recipient: {name, address}, controller, church, site, detail, date}, where church is the id of the church law that the policy names
 */
export function partsOf(words, letter, said) {
  const at = path => `letters/letters/${letter.id}/${path}`;
  const blank = words('letters/form/blank');
  const detail = said.detail.trim() || (words.has(at('ask-blank')) ? words(at('ask-blank')) : blank);
  const controller = said.controller || blank;
  const lines = (...texts) => texts.map(text => text?.trim()).filter(Boolean).join('\n');
  return {
    sender: lines(said.sender.name, said.sender.address) || blank,
    recipient: lines(said.recipient.name, said.recipient.address) || blank,
    date: said.date,
    subject: words(at('subject'), { controller: controller.split('\n')[0] }),
    salutation: words('letters/frame/salutation'),
    body: words(at('body'), { controller, site: said.site, detail }).trim(),
    church: letter.church?.[said.church] ? words(`letters/frame/church-${said.church}`, { section: letter.church[said.church] }) : '',
    reference: said.reference.trim() ? words('letters/frame/reference', { reference: said.reference.trim() }) : '',
    deadline: letter.to === 'controller' ? words('letters/frame/deadline') : '',
    closing: lines(words('letters/frame/closing'), said.sender.name || blank),
  };
}

/** What stands between the addresses and the end: the text of a mail. */
export const mailText = parts => ['salutation', 'body', 'church', 'reference', 'deadline', 'closing'].map(name => parts[name]).filter(Boolean).join('\n\n');

/** The whole letter. */
export function letterText(words, parts) {
  return [parts.sender, parts.recipient, parts.date, words('letters/frame/subject', { subject: parts.subject }), mailText(parts)].join('\n\n');
}

/** Windows drops addresses of mails that are longer. */
export const longestMail = 2000;

export function mailAddress(to, subject, text) {
  const encoded = text => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to).replace(/%40/g, '@')}?subject=${encoded(subject)}&body=${encoded(text)}`;
}

/** The three letters shown at once: those that always are, then what the policy gives reason for, then the file's order. */
export function inOrder(letters, practices) {
  const weight = ({ first = [] }) => first.includes('always') ? 2 : first.some(practice => practices.includes(practice)) ? 1 : 0;
  return letters.map((letter, place) => ({ letter, place })).sort((one, other) => weight(other.letter) - weight(one.letter) || one.place - other.place).map(({ letter }) => letter);
}
