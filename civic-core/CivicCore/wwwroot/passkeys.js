// Passkeys need a script; everything else works with a password. Forms with data-passkeys stay hidden where the browser has none.
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const part of document.querySelectorAll('[data-passkeys]')) part.hidden = false;
  for (const form of document.querySelectorAll('[data-passkey-create], [data-passkey-get]')) form.addEventListener('submit', ask);
}

async function ask(event) {
  const form = event.currentTarget;
  if (form.elements.credential.value) return;
  event.preventDefault();
  const creates = form.dataset.passkeyCreate;
  const answer = await fetch(creates ?? form.dataset.passkeyGet, { method: 'POST', body: new FormData(form) });
  const options = await answer.json();
  try {
    const credential = creates
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (refused) {
    if (refused.name !== 'NotAllowedError') throw refused; // the person closed the window
  }
}
